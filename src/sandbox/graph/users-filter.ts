/** One quoted OData text, or the white space, comma or word around it. */
const TOKEN = /\s*(?:'((?:[^']|'')*)'|([(),])|([A-Za-z]+))\s*/y

export type UsersFilter = { property: 'mail' | 'userPrincipalName'; values: string[] }

/**
 * What a filter asks for: `mail eq 'a'` or `mail in ('a','b')`, with a quote written twice inside a text, and the same
 * of `userPrincipalName`. Undefined for any other filter.
 */
export function usersFilter(filter: string): UsersFilter | undefined {
  const [first, ...rest] = read(filter) ?? []
  const property = first?.word
  if (property !== 'mail' && property !== 'userPrincipalName') return undefined
  const values = valuesIn(rest)
  return values && { property, values }
}

function valuesIn([operator, ...rest]: readonly Token[]): string[] | undefined {
  if (operator?.word === 'eq') {
    const [value, ...more] = rest
    return value?.text !== undefined && more.length === 0 ? [value.text] : undefined
  }
  if (operator?.word !== 'in' || rest[0]?.sign !== '(' || rest.at(-1)?.sign !== ')') return undefined
  const list = rest.slice(1, -1)
  const wellFormed =
    list.length % 2 === 1 && list.every((token, i) => (i % 2 ? token.sign === ',' : token.text !== undefined))
  return wellFormed ? list.flatMap(({ text }) => text ?? []) : undefined
}

type Token = { text?: string; sign?: string; word?: string }

function read(filter: string): Token[] | undefined {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < filter.length) {
    const found = TOKEN.exec(filter)
    if (!found) return undefined
    const [, text, sign, word] = found
    tokens.push({ text: text?.replaceAll("''", "'"), sign, word })
  }
  return tokens
}
