import { Button } from '@fluentui/react-components'
import { PeopleTeam20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { AskSettingsView } from '../../src/contract/cycles.ts'
import { sayList } from '../parts/days.ts'
import { useLanguage } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { PartFailed } from '../parts/part-failed.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useDialog } from '../parts/use-dialog.ts'
import { useDeliveryPageStyles } from './delivery-page.styles.ts'
import { type Done, DoneCard } from './done-card.tsx'
import { useChangeSettings } from './use-asking.ts'
import { waveSize } from './wave.ts'

const loadDialog = async () => (await import('./wave-dialog.tsx')).WaveDialog

/** Which departments are asked so far, and how many people that is (2.10). */
export function WaveCard({ settings }: { settings: AskSettingsView }) {
  const styles = useDeliveryPageStyles()
  const { text } = useLanguage()
  const words = text.asking.wave
  const change = useChangeSettings()
  const [done, setDone] = useState<Done>()
  const { open, show, close, part: Dialog, failed, again, opener } = useDialog(loadDialog)
  const undo = (wave: string[] | null, revision: number) => () =>
    change.mutate({ revision, wave }, { onSettled: () => setDone({ says: text.asking.done.undone }) })
  const save = (wave: string[] | null, revision: number) => {
    if (change.isPending) return
    const onSuccess = (next: AskSettingsView) => {
      setDone({ says: text.asking.done.wave, undo: undo(settings.wave, next.revision) })
      close()
    }
    change.mutate({ revision, wave }, { onSuccess })
  }
  const begin = () => {
    change.reset()
    setDone(undefined)
    show()
  }
  return (
    <Panel title={words.title} hint={words.hint}>
      <DoneCard done={change.isError ? undefined : done} pending={change.isPending} />
      {change.isError && !open && <Trouble error={change.error} title={text.trouble.saved} />}
      <Now settings={settings} />
      <Button {...opener} className={styles.start} icon={<PeopleTeam20Regular />} onClick={begin}>
        {words.choose}
      </Button>
      {failed && <PartFailed again={again} />}
      {Dialog && (
        <Dialog
          open={open}
          settings={settings}
          pending={change.isPending}
          error={change.error}
          onClose={close}
          onSave={save}
        />
      )}
    </Panel>
  )
}

function Now({ settings: { wave, departments } }: { settings: AskSettingsView }) {
  const styles = useDeliveryPageStyles()
  const { text, locale } = useLanguage()
  const words = text.asking.wave
  const { asked, of } = waveSize(departments, wave)
  if (wave === null)
    return (
      <p className={styles.plain}>
        {departments.length === 0 ? words.noDepartment : words.all(words.people(of), departments.length)}
      </p>
    )
  if (wave.length === 0) return <p className={styles.plain}>{words.nobody}</p>
  return (
    <div className={styles.lines}>
      <strong>{words.some(asked, of)}</strong>
      <span>{sayList(wave, locale)}</span>
    </div>
  )
}
