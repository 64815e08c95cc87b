import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { IMPORT_KINDS, type ImportKind } from '../contract/words.ts'

/** What the launcher was asked to do. */
export type LaunchOptions = {
  fresh: boolean
  empty: boolean
  files: { kind: ImportKind; file: string }[]
  instances: number
  playground: boolean
  data: string
  ports: { service: number; sandbox: number; tls: number; playground: number }
}

const USAGE =
  'Known: --fresh, --empty, --people FILE, --customers FILE, --contacts FILE, --teams FILE, --pairs FILE, --instances N, --playground.'
const MOST_INSTANCES = 16

/** Reads the command line and the environment. Throws one sentence that says what is wrong. */
export function readOptions(args: string[], env: Record<string, string | undefined>): LaunchOptions {
  const given = parse(args)
  const files = IMPORT_KINDS.flatMap((kind) => {
    const file = given[kind]
    if (file === undefined) return []
    if (!existsSync(file)) throw new Error(`There is no file ${file}, which --${kind} names.`)
    return [{ kind, file }]
  })
  return {
    fresh: given.fresh ?? false,
    empty: given.empty ?? false,
    files,
    instances: wholeNumber('--instances', given.instances ?? '1', 1, MOST_INSTANCES),
    playground: given.playground ?? false,
    data: env.SANDBOX_DATA || '.sandbox',
    ports: {
      service: port(env, 'PORT', 3978),
      sandbox: port(env, 'SANDBOX_PORT', 3979),
      tls: port(env, 'SANDBOX_TLS_PORT', 3980),
      playground: port(env, 'PLAYGROUND_PORT', 56150),
    },
  }
}

function parse(args: string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const options = {
    ...{ fresh: flag, empty: flag, instances: text, playground: flag },
    ...{ people: text, customers: text, contacts: text, teams: text, pairs: text },
  }
  try {
    return parseArgs({ args, options, allowPositionals: false }).values
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : '').split(/\.\s|\n/)
    throw new Error(`${reason}. ${USAGE}`)
  }
}

function port(env: Record<string, string | undefined>, name: string, usual: number): number {
  return wholeNumber(name, env[name] || String(usual), 0, 65_535)
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= least && number <= most) return number
  throw new Error(`${name} must be a whole number from ${least} to ${most}, not "${text}".`)
}
