/** What people write down for themselves; nobody else ever reads it. */
export const NOTES: readonly string[] = [
  'Call before ten, later the line is always busy.',
  'Ask next time how the new colleague is doing.',
  'I talked too much, listen more.',
  'Bring the sample next time, not the catalogue.',
  'Speaks English better than I speak the other one. Just start.',
  'Prepare two questions, not six.',
  'Was in a hurry, Thursday is better.',
  'Check the order status myself before I call.',
  'Likes numbers. Send the chart first.',
  'Do not promise a date without asking planning.',
]
