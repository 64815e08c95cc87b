/** A file of the repository: its path from the top, with forward slashes, and its text. */
export type Source = { path: string; text: string }

/** Something that breaks a rule of the layout, and what to do about it. */
export type Violation = { file: string; line: number; rule: string; cure: string }

/** One sentence per violation, in the form `file:line rule Cure: ...`. */
export function inWords(violations: readonly Violation[]): string {
  return violations.map((v) => `${v.file}:${v.line} ${v.rule} Cure: ${v.cure}`).join('\n')
}

export const isCode = (path: string) => /\.tsx?$/.test(path)

/** The line, from 1, at which the character at `offset` stands. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
