import { Button } from '@fluentui/react-components'
import { ArrowDownload20Regular, Delete20Regular } from '@fluentui/react-icons'
import type { FoundView } from '../../src/contract/personal-data.ts'
import { Announcement } from '../parts/announcement.tsx'
import { useText } from '../parts/language.ts'
import { PersonLine } from '../parts/person-line.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { usePersonalDataPageStyles } from './personal-data-page.styles.ts'
import { useExportPerson } from './use-personal-data.ts'

type Props = { person: FoundView; onErase: () => void }

/** Somebody who was found: their data as a file, or erased. */
export function FoundPersonCard({ person, onErase }: Props) {
  const styles = usePersonalDataPageStyles()
  const text = useText()
  const words = text.personalData
  const save = useExportPerson(person)
  const { id, name, jobTitle, where, side, email, left } = person
  return (
    <li className={styles.item}>
      <div className={styles.who}>
        <PersonLine
          id={id}
          name={name}
          second={text.person.at(jobTitle, where)}
          third={`${words.sides[side]}, ${email}`}
          ours={side === 'employee' && !left}
        />
      </div>
      <div className={styles.actions}>
        <Button
          icon={<ArrowDownload20Regular />}
          aria-label={save.isPending ? undefined : words.exportOf(name)}
          disabledFocusable={save.isPending}
          onClick={() => save.mutate()}
        >
          {save.isPending ? words.exporting : words.export}
        </Button>
        <Button icon={<Delete20Regular />} aria-label={words.eraseOf(name)} onClick={onErase}>
          {words.erase}
        </Button>
      </div>
      <Announcement>
        {save.isPending ? words.exportingHint : save.data === null && words.exportTakesLong}
      </Announcement>
      {save.isError && <Trouble error={save.error} title={words.notExported} />}
    </li>
  )
}
