import { Button, Field, Input } from '@fluentui/react-components'
import { Copy20Regular, Eye20Regular, LinkDismiss20Regular, Share20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { TeamView } from '../../src/contract/teams.ts'
import { Announcement } from '../parts/announcement.tsx'
import { sayNames } from '../parts/days.ts'
import { useLanguage, useText } from '../parts/language.ts'
import { Panel } from '../parts/panel.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { useDays } from '../parts/use-days.ts'
import { copyText } from '../teams.ts'
import { useTeamPageStyles } from './team-page.styles.ts'
import { useShareTeam } from './use-team.ts'

const LINK_DAYS = 180

/** The page that the customer may see: made, copied, looked at, ended. */
export function TeamShareCard({ team }: { team: TeamView }) {
  const styles = useTeamPageStyles()
  const { text, locale } = useLanguage()
  const words = text.team.share
  const share = useShareTeam(team.customerId)
  const [news, setNews] = useState('')
  const members = team.departments.flatMap((one) => one.members)
  const unsaid = members.filter(({ does }) => does === '')
  const end = () => share.mutate(false, { onSuccess: () => setNews(words.ended) })
  const make = () => share.mutate(true, { onSuccess: () => setNews('') })
  return (
    <Panel title={words.title} hint={words.text(LINK_DAYS)}>
      {unsaid.length > 0 && <p className={styles.quiet}>{words.unsaid(sayNames(unsaid, locale))}</p>}
      {share.isError && <Trouble error={share.error} title={text.trouble.saved} />}
      {team.link ? (
        <Shared link={team.link} {...{ busy: share.isPending, onEnd: end, onNews: setNews }} />
      ) : (
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            icon={<Share20Regular />}
            onClick={() => share.isPending || make()}
            disabledFocusable={members.length === 0 || share.isPending}
          >
            {words.make}
          </Button>
        </div>
      )}
      <Announcement>{news && <p className={styles.quiet}>{news}</p>}</Announcement>
    </Panel>
  )
}

type SharedProps = {
  link: NonNullable<TeamView['link']>
  busy: boolean
  onEnd: () => void
  onNews: (news: string) => void
}

function Shared({ link, busy, onEnd, onNews }: SharedProps) {
  const styles = useTeamPageStyles()
  const text = useText().team.share
  const day = useDays()
  const [ending, setEnding] = useState(false)
  const copy = () =>
    copyText(link.url).then(
      () => onNews(text.copied),
      () => onNews(text.notCopied),
    )
  return (
    <>
      <Field label={text.link} hint={text.until(day(link.until.slice(0, 10)), link.byName)}>
        <Input readOnly value={link.url} onFocus={({ target }) => target.select()} />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" icon={<Copy20Regular />} onClick={copy}>
          {text.copy}
        </Button>
        <Button
          as="a"
          href={link.url}
          target="_blank"
          rel="noreferrer"
          icon={<Eye20Regular />}
          aria-label={text.previewName}
        >
          {text.preview}
        </Button>
        {!ending && (
          <Button icon={<LinkDismiss20Regular />} onClick={() => setEnding(true)}>
            {text.end}
          </Button>
        )}
      </div>
      {ending && (
        <div className={styles.part}>
          <p className={styles.quiet}>{text.endText}</p>
          <div className={styles.buttons}>
            <Button onClick={() => busy || onEnd()} disabledFocusable={busy}>
              {text.endNow}
            </Button>
            <Button onClick={() => setEnding(false)}>{text.keep}</Button>
          </div>
        </div>
      )}
    </>
  )
}
