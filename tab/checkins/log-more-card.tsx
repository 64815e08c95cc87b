import { Dropdown, Field, Input, Option, Select, Textarea } from '@fluentui/react-components'
import { CHANNELS, FEELINGS, INSIGHT_KINDS } from '../../src/contract/words.ts'
import { sayList } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import { useDialogStyles } from './dialog.styles.ts'
import type { TalkDraft } from './talk-draft.ts'
import { useDepartments } from './use-talk.ts'

type Props = {
  draft: TalkDraft
  onChange: (draft: TalkDraft) => void
  /** What is wrong with the promise, and with the note, in words. */
  fault: string | undefined
  noteFault: string | undefined
}

/** All else one may say of a conversation: when and how, what kind, whom it concerns, a promise, a note (2.7). */
export function LogMoreCard({ draft, onChange, fault, noteFault }: Props) {
  const styles = useDialogStyles()
  const { text } = useLanguage()
  const words = text.talk
  const change = (part: Partial<TalkDraft>) => onChange({ ...draft, ...part })
  return (
    <>
      <div className={styles.two}>
        <Field label={words.day} hint={words.dayHint}>
          <Input type="date" value={draft.spokeOn} onChange={(_, { value }) => change({ spokeOn: value })} />
        </Field>
        <Choice
          label={words.channel}
          value={draft.channel}
          options={CHANNELS}
          names={words.channels}
          onChange={(channel) => change({ channel })}
        />
        <Choice
          label={words.kind}
          value={draft.kind}
          options={INSIGHT_KINDS}
          names={text.kinds}
          onChange={(kind) => change({ kind })}
        />
        <Departments chosen={draft.departments} onChange={(departments) => change({ departments })} />
      </div>
      <Choice
        label={words.own}
        hint={words.ownHint}
        value={draft.own}
        options={FEELINGS}
        names={text.feelings}
        onChange={(own) => change({ own })}
      />
      <div className={styles.promise}>
        <Field label={words.promise} hint={words.promiseHint} validationMessage={fault}>
          <Input value={draft.promise} onChange={(_, { value }) => change({ promise: value })} />
        </Field>
        <Field label={words.dueOn}>
          <Input type="date" value={draft.dueOn} onChange={(_, { value }) => change({ dueOn: value })} />
        </Field>
      </div>
      <Field label={words.note} hint={words.noteHint} validationMessage={noteFault}>
        <Textarea resize="vertical" value={draft.note} onChange={(_, { value }) => change({ note: value })} />
      </Field>
    </>
  )
}

type ChoiceProps<T extends string> = {
  label: string
  hint?: string
  value: T | ''
  options: readonly T[]
  names: Record<T, string>
  onChange: (value: T | '') => void
}
/** One of a few words, or nothing said. */
function Choice<T extends string>({ label, hint, value, options, names, onChange }: ChoiceProps<T>) {
  const { text } = useLanguage()
  return (
    <Field label={label} hint={hint}>
      <Select value={value} onChange={(_, data) => onChange(options.find((one) => one === data.value) ?? '')}>
        <option value="">{text.talk.unsaid}</option>
        {options.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </Select>
    </Field>
  )
}

type DepartmentsProps = { chosen: readonly string[]; onChange: (chosen: readonly string[]) => void }
function Departments({ chosen, onChange }: DepartmentsProps) {
  const { text, locale } = useLanguage()
  const known = useDepartments().data?.departments ?? []
  if (known.length === 0) return null
  return (
    <Field label={text.talk.departments}>
      <Dropdown
        multiselect
        placeholder={text.talk.departmentsChoose}
        value={sayList(chosen, locale)}
        selectedOptions={[...chosen]}
        onOptionSelect={(_, { selectedOptions }) => onChange(selectedOptions)}
      >
        {known.map((name) => (
          <Option key={name}>{name}</Option>
        ))}
      </Dropdown>
    </Field>
  )
}
