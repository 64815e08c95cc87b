import { Button, MessageBar, MessageBarBody, MessageBarTitle, ProgressBar } from '@fluentui/react-components'
import { ArrowSync20Regular, PeopleTeam20Regular, PlugDisconnected20Regular } from '@fluentui/react-icons'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { DirectoryStatus } from '../../src/contract/imports.ts'
import { Announcement } from '../parts/announcement.tsx'
import { AnsweredView } from '../parts/answered-view.tsx'
import { Empty } from '../parts/empty.tsx'
import { useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useMoments } from '../parts/use-moments.ts'
import { useImportPageStyles } from './import-page.styles.ts'
import { useDirectory, useReadDirectory } from './use-directory.ts'

/** Whether the employees follow Entra, how the last run went, and reading them now (1.2). */
export function DirectoryCard() {
  const text = useText().directory
  const answer = useDirectory()
  return (
    <Panel title={text.title} hint={text.hint}>
      <AnsweredView answer={answer}>
        {(status) =>
          status.connected ? (
            <Connected status={status} />
          ) : (
            <Empty icon={<PlugDisconnected20Regular />} title={text.off} text={text.offText} />
          )
        }
      </AnsweredView>
    </Panel>
  )
}

function Connected({ status }: { status: DirectoryStatus }) {
  const styles = useImportPageStyles()
  const text = useText().directory
  const say = useMoments()
  const read = useReadDirectory()
  const running = status.state === 'running' || read.isPending
  const { state } = status
  useFresh(state)
  return (
    <>
      <Announcement>
        <State status={status} />
      </Announcement>
      {running && <ProgressBar aria-label={text.running} />}
      {(status.state === 'done' || status.state === 'running') && <Counts status={status} />}
      {state !== 'never' && <LeftOut status={status} />}
      {read.isError && (
        <Trouble error={read.error} title={text.notBegun} again={() => read.mutate(read.variables)} />
      )}
      <div className={styles.actions}>
        <Button icon={<ArrowSync20Regular />} disabledFocusable={running} onClick={() => read.mutate({})}>
          {text.read}
        </Button>
        {status.manyLeave && !running && (
          <Button onClick={() => read.mutate({ endMany: true })}>{text.endMany}</Button>
        )}
      </div>
      {status.nextAt && <p className={styles.caption}>{text.next(say(status.nextAt))}</p>}
    </>
  )
}

function State({ status: { state, startedAt, endedAt, reason } }: { status: DirectoryStatus }) {
  const styles = useImportPageStyles()
  const text = useText().directory
  const say = useMoments()
  const at = endedAt ?? startedAt
  const when = at ? say(at) : ''
  if (state === 'never')
    return <Empty icon={<PeopleTeam20Regular />} title={text.never} text={text.neverText} />
  if (state === 'failed')
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{text.failed(when)}.</MessageBarTitle> {reason ?? text.failedText}
        </MessageBarBody>
      </MessageBar>
    )
  const running = state === 'running'
  return (
    <>
      <p className={styles.quiet}>
        <strong>{running ? text.running : text.done(when)}</strong>
        {running && <>. {text.runningText}</>}
      </p>
      {reason && !running && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{reason}</MessageBarBody>
        </MessageBar>
      )}
    </>
  )
}

/** Whom the group says nothing of, and who is in it and was not taken up. */
function LeftOut({ status: { notInGroup, notInGroupNames, ofContacts } }: { status: DirectoryStatus }) {
  const text = useText().directory
  return (
    <>
      {notInGroup > 0 && (
        <MessageBar layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{text.notInGroup(notInGroup)}</MessageBarTitle>{' '}
            {text.named(notInGroupNames, notInGroup)}
          </MessageBarBody>
        </MessageBar>
      )}
      {ofContacts > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.ofContacts(ofContacts)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  )
}

const COUNTS = ['added', 'changed', 'same', 'left'] as const
function Counts({ status }: { status: DirectoryStatus }) {
  const styles = useImportPageStyles()
  const text = useText().directory
  return (
    <dl className={styles.counts}>
      {COUNTS.map((name) => (
        <div key={name} className={styles.count}>
          <dt className={styles.caption}>{text[name]}</dt>
          <dd className={styles.countNumber}>{text.count(status[name])}</dd>
        </div>
      ))}
    </dl>
  )
}

/** When a run ends, everything else that is shown is asked for anew. */
function useFresh(state: DirectoryStatus['state']) {
  const client = useQueryClient()
  const before = useRef(state)
  useEffect(() => {
    if (before.current === 'running' && state === 'done') void client.invalidateQueries()
    before.current = state
  }, [state, client])
}
