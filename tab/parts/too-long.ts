/**
 * By how many letters a text is longer than the service takes; nothing of it is cut off, so that whoever pasted it
 * shortens it themselves (4.7).
 */
export const excess = (text: string, longest: number): number => Math.max(0, text.trim().length - longest)
