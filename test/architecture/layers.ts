import { reachesZod } from './browser-safe.ts'
import type { Import } from './imports.ts'
import type { Violation } from './source.ts'

const LAYERS = [
  'src/contract',
  'src/text',
  'src/domain',
  'src/adapters',
  'src/sandbox',
  'src/config.ts',
  'src/app.ts',
  'bot',
  'tab',
  'manifest',
  'test',
] as const
type Layer = (typeof LAYERS)[number]

/** What each part of the house may take from the others. Finer rules follow below. */
const MAY_USE: Record<Layer, readonly Layer[]> = {
  'src/contract': [],
  'src/text': ['src/contract'],
  'src/domain': ['src/contract'],
  'src/adapters': ['src/domain', 'src/contract', 'src/config.ts'],
  'src/config.ts': ['src/contract'],
  'src/app.ts': ['src/domain', 'src/contract', 'src/text', 'src/config.ts'],
  'src/sandbox': [
    'src/contract',
    'src/text',
    'src/domain',
    'src/adapters',
    'src/config.ts',
    'src/app.ts',
    'bot',
  ],
  bot: ['src/contract', 'src/text', 'src/domain', 'src/adapters', 'src/config.ts', 'src/app.ts'],
  tab: ['src/contract', 'src/text'],
  manifest: ['src/contract', 'src/text', 'src/config.ts'],
  test: LAYERS,
}

const CURE: Record<Layer, string> = {
  'src/contract': 'move what is needed into src/contract, or turn the import around.',
  'src/text': 'pass the value to the text as a parameter; only contract words and types are known there.',
  'src/domain': 'take it through a port in src/domain/<capability>/ports.ts and give it in bot/start.ts.',
  'src/adapters': 'take it as a parameter that bot/start.ts gives, or move the rule to src/domain.',
  'src/config.ts': 'move the list of options to src/contract/words.ts.',
  'src/app.ts': 'take it through a port in src/domain/<capability>/ports.ts and give it in bot/start.ts.',
  'src/sandbox': 'start the service through bot/start.ts and talk to it over HTTP.',
  bot: 'move what the product needs out of it, into src or bot.',
  tab: 'ask for it over HTTP in tab/api.ts, or move the shared type to src/contract.',
  manifest: 'move the shared list to src/contract.',
  test: 'move it to the part of the product that needs it.',
}

/** Architecture rule 1: which part may import which. */
export function checkLayers(imports: readonly Import[]): Violation[] {
  const withZod = reachesZod(imports)
  return imports.flatMap((each) => {
    const from = layerOf(each.from)
    const to = each.file ? layerOf(each.file) : undefined
    if (!from || !to || !each.file) return []
    const found = refusal(each, from, to, withZod)
    return found ? [{ file: each.from, line: each.line, ...found }] : []
  })
}

function refusal(each: Import, from: Layer, to: Layer, withZod: ReadonlySet<string>) {
  const file = each.file ?? ''
  if (from !== to && !MAY_USE[from].includes(to))
    return { rule: `${from} must not import ${to} (${file}).`, cure: CURE[from] }
  if (to === 'src/adapters' && from === 'bot' && each.from !== 'bot/start.ts')
    return {
      rule: `only bot/start.ts imports adapters (${file}).`,
      cure: 'take it through a port in src/domain/<capability>/ports.ts and give it in bot/start.ts.',
    }
  if (from === 'src/adapters' && to === 'src/adapters' && adapter(each.from) !== adapter(file))
    return {
      rule: `one adapter must not import another (${file}).`,
      cure: 'let bot/start.ts pass the one to the other, or move what both need to a file in src/adapters itself.',
    }
  if (from === 'src/adapters' && to === 'src/config.ts' && !each.typeOnly)
    return {
      rule: 'adapters know settings as a type only.',
      cure: 'write `import type`, take the value as a parameter.',
    }
  if (from === 'src/sandbox' && to === 'bot' && file !== 'bot/start.ts')
    return {
      rule: `src/sandbox imports bot/start.ts and nothing else of bot (${file}).`,
      cure: CURE['src/sandbox'],
    }
  if ((from === 'tab' || from === 'src/text') && !each.typeOnly && withZod.has(file))
    return {
      rule: `${from} must not load zod, and ${file} does.`,
      cure: 'write `import type`, or move the list to src/contract/words.ts.',
    }
  return capabilityRefusal(each.from, file)
}

/** Capability folders in bot and tab are strangers to each other. */
function capabilityRefusal(from: string, to: string) {
  for (const house of ['bot', 'tab']) {
    const [mine, theirs] = [folder(house, from), folder(house, to)]
    if (theirs && mine && mine !== theirs && theirs !== 'parts')
      return {
        rule: `${house}/${mine} must not import ${house}/${theirs} (${to}).`,
        cure:
          house === 'tab'
            ? 'move what several pages use to tab/parts.'
            : 'move what both need to a file in bot itself (cards.ts, messenger.ts), or to src/domain.',
      }
  }
  return undefined
}

export function layerOf(path: string): Layer | undefined {
  return LAYERS.find((layer) => path === layer || path.startsWith(`${layer}/`))
}

/** The adapter a file belongs to; a file in src/adapters itself belongs to all of them. */
const adapter = (path: string) => path.split('/').slice(2, -1)[0] ?? 'shared'

const folder = (house: string, path: string) => {
  const parts = path.split('/')
  return parts[0] === house && parts.length > 2 ? parts[1] : undefined
}
