import { Button, Text } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { IMPORT_KINDS } from '../../../contract/words.ts'
import type { Go } from '../use-place.ts'
import { useImportStyles } from './import-page.styles.ts'
import { ImportStep } from './import-step.tsx'

const HEADERS = {
  people: 'Name, Email, Department, Job Title, Manager Email, Time Zone, Locale, Country',
  customers: 'Name, Domain, Country, Owner Email',
  contacts: 'First Name, Last Name, Email, Job Title, Customer, Language, Time Zone, Country',
  teams: 'Customer, Employee Email, Role',
  pairs: 'Employee Email, Contact Email',
} as const
const COMMAND =
  'npm start -- --fresh --people people.csv --customers customers.csv --contacts contacts.csv --teams teams.csv --pairs pairs.csv'

/** Brings people, customers and pairs in from CSV files, each seen in a dry run before it is applied. */
export function ImportPage({ first, go }: { first: boolean; go: Go }) {
  const styles = useImportStyles()
  const queries = useQueryClient()
  /** Once there are people the desk would go to their chat; the other files are still to come. */
  const applied = () => {
    go({ view: 'import' }, 'replace')
    return queries.invalidateQueries()
  }
  return (
    <div className={styles.scroll}>
      <div className={styles.page}>
        <div className={styles.intro}>
          <Text as="h1" size={600} weight="semibold" className={styles.title}>
            {first ? 'Nobody is here yet' : 'Import your own organisation'}
          </Text>
          <Text className={styles.quiet}>
            Choose CSV files in this order; each builds on those before it. Nothing is written until you apply
            it, and importing the same file again changes nothing.
          </Text>
        </div>
        <ol className={styles.steps}>
          {IMPORT_KINDS.map((kind) => (
            <ImportStep key={kind} kind={kind} headers={HEADERS[kind]} applied={applied} />
          ))}
        </ol>
        {!first && (
          <Button className={styles.done} onClick={() => go({ view: 'chat' })}>
            Back to the chat
          </Button>
        )}
        <section className={styles.command} aria-label="From the command line">
          <Text weight="semibold">Or from the command line</Text>
          <code className={styles.code}>{COMMAND}</code>
        </section>
      </div>
    </div>
  )
}
