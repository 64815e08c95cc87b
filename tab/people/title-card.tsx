import { Button, Select } from '@fluentui/react-components'
import { ArrowUndo20Regular } from '@fluentui/react-icons'
import { JOB_FUNCTIONS, type JobFunction } from '../../src/contract/words.ts'
import { Announcement } from '../parts/announcement.tsx'
import { sayList } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useFunctionsPageStyles } from './functions-page.styles.ts'
import { functionBefore, type Listed } from './titles.ts'
import { useCorrectTitle } from './use-titles.ts'

type Props = { title: Listed; onTouch: () => void }

/** One job title: who has it, and the function it stands for, stored as soon as it is chosen. */
export function TitleCard({ title, onTouch }: Props) {
  const styles = useFunctionsPageStyles()
  const { text, locale } = useLanguage()
  const words = text.functionsPage
  const correct = useCorrectTitle()
  const { title: name, examples, placed, before, by } = title
  const save = (job: JobFunction | null) => {
    onTouch()
    correct.mutate({ title: name, function: job })
  }
  // The choice shows at once; what is stored follows.
  const stored = placed ? title.function : null
  const job = correct.isPending ? correct.variables.function : stored
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <span className={styles.title}>{name}</span>
        <span className={styles.quiet}>
          {examples.length > 0 ? words.examples(sayList(examples, locale)) : words.nobody}
        </span>
        {by === 'unsure' && (
          <span className={styles.quiet}>
            {words.why(text.functions[title.function], title.words.join(' '), title.score)}
          </span>
        )}
      </div>
      <Select
        className={styles.choice}
        aria-label={words.functionOf(name)}
        value={job ?? ''}
        onChange={(_, { value }) => save(value as JobFunction)}
      >
        <option value="" disabled>
          {words.choose}
        </option>
        {JOB_FUNCTIONS.map((each) => (
          <option key={each} value={each}>
            {text.functions[each]}
          </option>
        ))}
      </Select>
      <Back title={title} onSave={save} pending={correct.isPending} />
      <div className={styles.news}>
        <Announcement>
          {before && !correct.isPending && !correct.isError && (
            <span className={styles.quiet}>
              {job ? words.saved(name, text.functions[job]) : words.takenBack(name)}
            </span>
          )}
        </Announcement>
        {correct.isError && <Trouble error={correct.error} title={text.trouble.saved} />}
      </div>
    </li>
  )
}

type BackProps = { title: Listed; onSave: (job: JobFunction | null) => void; pending: boolean }
/** The way back: to what it was before this visit, or to the words of the title. One button, so that the focus stays. */
function Back({ title: { title, placed, before }, onSave, pending }: BackProps) {
  const styles = useFunctionsPageStyles()
  const { functionsPage: text } = useLanguage().text
  if (!before && !placed) return null
  return (
    <Button
      appearance="subtle"
      className={styles.back}
      icon={<ArrowUndo20Regular />}
      aria-label={before ? text.undoOf(title) : text.takeBackOf(title)}
      disabledFocusable={pending}
      onClick={() => onSave(before ? functionBefore(before) : null)}
    >
      {before ? text.undo : text.takeBack}
    </Button>
  )
}
