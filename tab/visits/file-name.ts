/** A name that every system accepts. */
export function fileNameOf(subject: string): string {
  const plain = subject
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 80)
  return `${plain || 'visit'}.ics`
}
