import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
  Radio,
  RadioGroup,
} from '@fluentui/react-components'
import { Search20Regular } from '@fluentui/react-icons'
import { type FormEvent, useState } from 'react'
import type { AskSettingsView } from '../../src/contract/cycles.ts'
import { Announcement } from '../parts/announcement.tsx'
import { useText } from '../parts/language.ts'
import { Refusal } from '../parts/problem.ts'
import { Trouble } from '../parts/trouble.tsx'
import { useMoments } from '../parts/use-moments.ts'
import { useDialogStyles } from './dialog.styles.ts'
import { choosable, findDepartments, waveSize } from './wave.ts'
import { useWaveStyles } from './wave-dialog.styles.ts'

/** With more departments than these there is a field to find one. */
const FEW = 10
type Props = {
  open: boolean
  settings: AskSettingsView
  pending: boolean
  error: unknown
  onClose: () => void
  onSave: (wave: string[] | null, revision: number) => void
}

/** Chooses the departments that are asked, with how many people that is (2.10). */
export function WaveDialog({ open, ...props }: Props) {
  return (
    <Dialog
      open={open}
      onOpenChange={(_, data) => data.open || data.type === 'backdropClick' || props.onClose()}
    >
      <DialogSurface>
        <Form {...props} />
      </DialogSurface>
    </Dialog>
  )
}

function Form({ settings, pending, error, onClose, onSave }: Omit<Props, 'open'>) {
  const styles = useDialogStyles()
  const text = useText()
  const words = text.asking.wave
  const [all, setAll] = useState(settings.wave === null)
  const [chosen, setChosen] = useState<readonly string[]>(settings.wave ?? [])
  // What somebody else changed is not written over unseen: who saves again has been told of it.
  const [seen, setSeen] = useState(settings.revision)
  const isConflict = error instanceof Refusal && error.status === 409
  const wave = all ? null : chosen
  const { asked, of } = waveSize(settings.departments, wave)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const revision = isConflict ? settings.revision : seen
    setSeen(revision)
    onSave(wave && [...wave], revision)
  }
  const toggle = (name: string) =>
    setChosen(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name])
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <DialogTitle>{words.dialogTitle}</DialogTitle>
        <DialogContent className={styles.content}>
          {Boolean(error) && <Trouble error={error} title={text.trouble.saved} />}
          {isConflict && <Meanwhile settings={settings} />}
          <p className={styles.lead}>{words.lead}</p>
          <RadioGroup
            aria-label={words.which}
            value={all ? 'all' : 'these'}
            onChange={(_, { value }) => setAll(value === 'all')}
          >
            <Radio value="all" label={words.everybody} />
            <Radio value="these" label={words.these} />
          </RadioGroup>
          {!all && <Departments settings={settings} chosen={chosen} onToggle={toggle} />}
          <Announcement>
            <strong>{wave?.length === 0 ? words.nobody : words.some(asked, of)}</strong>
          </Announcement>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text.asking.cancel}</Button>
          <Button type="submit" appearance="primary" disabledFocusable={pending}>
            {text.asking.save}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}

/** Who changed the settings meanwhile, and when. */
function Meanwhile({ settings: { changed } }: Pick<Props, 'settings'>) {
  const styles = useDialogStyles()
  const text = useText().asking
  const say = useMoments()
  if (!changed) return null
  return <p className={styles.lead}>{text.meanwhile(changed.by, say(changed.at))}</p>
}

type DepartmentsProps = Pick<Props, 'settings'> & {
  chosen: readonly string[]
  onToggle: (name: string) => void
}
function Departments({ settings, chosen, onToggle }: DepartmentsProps) {
  const styles = useWaveStyles()
  const text = useText().asking.wave
  const [typed, setTyped] = useState('')
  const all = choosable(settings)
  const found = findDepartments(all, typed)
  return (
    <>
      {all.length > FEW && (
        <Input
          type="search"
          aria-label={text.search}
          placeholder={text.search}
          contentBefore={<Search20Regular />}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
      )}
      <fieldset className={styles.fieldset}>
        <legend className={styles.legend}>{text.which}</legend>
        <div className={styles.departments}>
          {found.map(({ name, people }) => (
            <Checkbox
              key={name}
              checked={chosen.includes(name)}
              label={
                <span className={styles.department}>
                  {name} <span className={styles.people}>{text.people(people)}</span>
                </span>
              }
              onChange={() => onToggle(name)}
            />
          ))}
        </div>
      </fieldset>
      {found.length === 0 && <p className={styles.people}>{text.noMatch}</p>}
    </>
  )
}
