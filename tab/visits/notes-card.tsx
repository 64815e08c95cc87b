import { Field, Textarea } from '@fluentui/react-components'
import { useLayoutEffect, useRef } from 'react'
import { AnsweredView } from '../parts/answered-view.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useMoments } from '../parts/use-moments.ts'
import { Waiting } from '../parts/waiting.tsx'
import { caretIn } from './notes.ts'
import { useNotes } from './use-notes.ts'
import { useVisitPageStyles } from './visit-page.styles.ts'

/** What those in a visit write together; it saves itself, and shows what others write (3.6). */
export function NotesCard({ visitId }: { visitId: string }) {
  const { briefs: text, typed } = useText()
  const area = useRef<HTMLTextAreaElement>(null)
  const caret = useRef<[number, number]>(undefined)
  const notes = useNotes(visitId, (before, after) => {
    const { current } = area
    if (!current || document.activeElement !== current) return
    caret.current = [
      caretIn(before, after, current.selectionStart),
      caretIn(before, after, current.selectionEnd),
    ]
  })
  // The browser puts the caret at the end of a text that changed.
  useLayoutEffect(() => {
    if (notes.text === undefined || !caret.current) return
    area.current?.setSelectionRange(...caret.current)
    caret.current = undefined
  }, [notes.text])
  return (
    <Panel title={text.notes} hint={text.notesHint}>
      <AnsweredView answer={notes.answer} waiting={<Waiting rows={4} kind="block" />}>
        {() => (
          <Field
            label={text.notesLabel}
            hint={text.careful}
            validationMessage={notes.excess > 0 ? typed.tooLong(notes.excess) : undefined}
          >
            <Textarea
              ref={area}
              value={notes.text ?? ''}
              onChange={(_, { value }) => notes.type(value)}
              placeholder={text.notesEmpty}
              resize="vertical"
              rows={8}
              dir="auto"
            />
          </Field>
        )}
      </AnsweredView>
      {notes.refusal && <Trouble error={notes.refusal} title={text.unsaved} />}
      <Saved notes={notes} />
    </Panel>
  )
}

function Saved({ notes: { state, last, refusal } }: { notes: ReturnType<typeof useNotes> }) {
  const styles = useVisitPageStyles()
  const text = useText().briefs
  const sayMoment = useMoments()
  const said = refusal ? '' : text[state]
  const by = last && text.last(last.name, sayMoment(last.at))
  return <p className={styles.people}>{[said, by].filter(Boolean).join('. ')}</p>
}
