import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { Announcement } from '../parts/announcement.tsx'
import { useText } from '../parts/language.ts'
import { useSuggestPairsStyles } from './suggest-pairs-dialog.styles.ts'
import type { Suggesting } from './use-suggesting.ts'

/** What was done last, what of it could not be done and why, and the way back. */
export function SuggestNewsCard({ suggesting }: { suggesting: Suggesting }) {
  const styles = useSuggestPairsStyles()
  const text = useText()
  const { news, busy } = suggesting
  const bad = news?.kind === 'made' && news.refused.length > 0
  return (
    <Announcement>
      {news && (
        <MessageBar intent={bad ? 'warning' : 'success'} politeness="polite" layout="multiline">
          <MessageBarBody>
            {news.kind === 'made' && news.pairs > 0 && text.pairing.made(news.pairs)}
            {news.kind === 'made' && news.refused.length > 0 && (
              <ul className={styles.refused}>
                {news.refused.map(({ employeeId, contactId, names, reason }) => (
                  <li key={`${employeeId} ${contactId}`}>
                    {names && `${names}: `}
                    {reason}
                  </li>
                ))}
              </ul>
            )}
            {news.kind === 'marked' && text.pairing.marked[news.mark ?? 'none'](...news.names)}
          </MessageBarBody>
          {news.kind === 'marked' && (
            <MessageBarActions>
              <Button disabledFocusable={busy} onClick={() => suggesting.undo(news.undo)}>
                {text.pairing.undo}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
    </Announcement>
  )
}
