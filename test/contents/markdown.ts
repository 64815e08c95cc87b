/** The names in backticks in the first column of the tables under a heading. */
export function firstColumn(markdown: string, heading: string): string[] {
  return section(markdown, heading)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)])
    .map((found) => found[1] ?? '')
}

/** The text under a heading, up to the next one of the same level or a higher one. */
export function section(markdown: string, heading: string): string {
  const lines = markdown.split('\n')
  const start = lines.findIndex((line) => line.replace(/^#+ /, '') === heading && line.startsWith('#'))
  if (start < 0) return ''
  const level = lines[start]?.match(/^#+/)?.[0].length ?? 0
  const rest = lines.slice(start + 1)
  const end = rest.findIndex((line) => /^#+ /.test(line) && (line.match(/^#+/)?.[0].length ?? 0) <= level)
  return rest.slice(0, end < 0 ? undefined : end).join('\n')
}
