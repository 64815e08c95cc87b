import type { Manifest } from './manifest-type.ts'
import type { Words } from './words.ts'

const PRODUCTS =
  /\b(microsoft|teams|outlook|office|sharepoint|onedrive|copilot|azure|excel|word|powerpoint|skype|viva)\b/i
const RESERVED = /^(chat|contacts|calendar|calls|files|activity|teams|help)\b/i
const STAGES = /\b(alpha|beta|dev|preview|uat|test)\b/i
const TAKEN = /^(start (a )?meeting|make (a )?call|start (a )?chat)$/i
const MOST_WORDS = 500

/** What is wrong with the words of one language, by the rules of the Teams store; `where` names the language. */
export function againstWordRules(words: Words, where: string): string[] {
  const says = (problems: string[]) => problems.map((problem) => `${where}: ${problem}`)
  const names = ['name.short', 'name.full'].flatMap((key) => wrongName(words[key] ?? ''))
  const shown = Object.entries(words).filter(([key]) => /(title|\]\.name)$/.test(key))
  const taken = shown.filter(([, text]) => TAKEN.test(text))
  return says([
    ...names,
    ...taken.map(([, text]) => `"${text}" is what Teams itself offers: add the name of the app.`),
    ...['description.short', 'description.full'].flatMap((key) => wrongDescription(words[key] ?? '')),
  ])
}

function wrongName(name: string): string[] {
  const problems = []
  if (name.trim() === '') problems.push('the app needs a name.')
  if (PRODUCTS.test(name)) problems.push(`"${name}" names a product of Microsoft: leave it out.`)
  if (RESERVED.test(name)) problems.push(`"${name}" begins like a part of Teams: begin with another word.`)
  if (STAGES.test(name)) problems.push(`"${name}" tells of an unfinished app: leave that out.`)
  return problems
}

function wrongDescription(text: string): string[] {
  const problems = []
  if (text.trim() === '') problems.push('the app needs a short and a long description.')
  if (/\b(MS|MSFT)\b/.test(text)) problems.push('a description says MS or MSFT: write Microsoft in full.')
  const first = /(Microsoft )?\bTeams\b/.exec(text)
  if (first && !first[1]) problems.push('a description says Teams: the first time it is Microsoft Teams.')
  if (text.split(/\s+/).length > MOST_WORDS)
    problems.push(`a description is over ${MOST_WORDS} words: shorten it.`)
  return problems
}

/** What is wrong with version and links, by the rules of the Teams store. */
export function againstListingRules(manifest: Manifest): string[] {
  const problems = []
  if (!/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(manifest.version))
    problems.push(`version "${manifest.version}" is not of the form 1.2.3: set it in package.json.`)
  if (!manifest.$schema?.includes(`/v${manifest.manifestVersion}/`))
    problems.push('$schema and manifestVersion name different versions: name the same.')
  for (const [name, link] of Object.entries(manifest.developer))
    if (name.endsWith('Url') && !isPublic(link))
      problems.push(`developer.${name} must be an https address that opens from anywhere.`)
  return problems
}

function isPublic(link: string): boolean {
  if (!URL.canParse(link)) return false
  const { protocol, hostname } = new URL(link)
  return protocol === 'https:' && hostname.includes('.') && !/^[\d.]+$/.test(hostname)
}
