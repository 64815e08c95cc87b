import { lineAt, type Source, type Violation } from '../architecture/source.ts'

/** What belongs to one machine and not to the repository. */
const TRACES: readonly { what: string; pattern: RegExp; cure: string; only?: string }[] = [
  {
    what: 'a path of one machine',
    pattern: /(?<![\w.$}*])\/(?:work|root|home|Users|tmp|opt|mnt)\/[\w.]|\b[A-Z]:\\\\?Users/g,
    cure: 'use a path relative to the file (import.meta.dirname) or os.tmpdir().',
  },
  {
    what: 'a folder outside the repository',
    pattern: /\.\.\/shared\b/g,
    cure: 'copy what is needed in our own words, or name the rule.',
  },
  {
    what: 'the address of a package registry',
    pattern: /"resolved": "[a-z+]+:/g,
    only: 'package-lock.json',
    cure: 'run npm install with this repository’s .npmrc, which leaves addresses out.',
  },
]

export function checkTraces(sources: readonly Source[]): Violation[] {
  return sources.flatMap(({ path, text }) =>
    TRACES.filter(({ only }) => !only || only === path).flatMap(({ what, pattern, cure }) =>
      [...text.matchAll(pattern)].map((found) => ({
        file: path,
        line: lineAt(text, found.index),
        rule: `${what}: ${found[0]}.`,
        cure,
      })),
    ),
  )
}
