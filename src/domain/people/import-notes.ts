/** What is worth knowing about a row that was taken all the same; words are made from the code at the edge. */
export type RowNote =
  | { code: 'no domain'; value: string }
  | { code: 'shared site'; value: string }
  | { code: 'left empty'; column: string; value: string }
  | { code: 'owner not found'; name: string }
  | { code: 'owner ambiguous'; name: string; count: number }
  | { code: 'several companies'; taken: string; others: string }
  | { code: 'objected' }
  | { code: 'objection guessed'; value: string }
  | { code: 'objection stays' }
  | { code: 'inactive' }
  | { code: 'no function'; jobTitle: string }
  | { code: 'no job title' }
  | { code: 'is back' }
  | { code: 'stays in entra' }
  | { code: 'entra wins'; columns: string[] }
