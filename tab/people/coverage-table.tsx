import { sayList } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import { PlainTable } from '../parts/plain-table.tsx'
import type { Coverage } from './coverage.ts'

/** The same in words: each function, who is there, who of us knows them, and who of ours takes part. */
export function CoverageTable({ coverage, title }: { coverage: Coverage; title: string }) {
  const { text, locale } = useLanguage()
  const words = text.coverage
  const rows = coverage.theirs.map((one, at) => {
    const ours = coverage.ours[at]
    const knows = one.by.length > 0 ? sayList(one.by, locale) : words.known[one.known]
    return [
      text.functions[one.function],
      one.contacts,
      one.known === 'one thread' ? words.only(knows) : knows,
      ours ? words.taking[ours.taking] : '',
    ]
  })
  return (
    <PlainTable
      name={title}
      head={[words.function, words.contacts, words.knownBy, words.oursTake]}
      rows={rows}
    />
  )
}
