import { Button } from '@fluentui/react-components'
import { PeopleChat20Regular } from '@fluentui/react-icons'
import { Empty } from './empty.tsx'
import { useText } from './language.ts'
import { Page } from './page.tsx'
import { viewOfPath } from './route.ts'
import { teamsLink } from './share-link.ts'

/** What somebody sees who opens the tab in a browser of its own. */
export function OutsidePage() {
  const text = useText()
  const link = teamsLink(viewOfPath(window.location.pathname))
  const again = link ? (
    <Button as="a" href={link} appearance="primary">
      {text.outside.open}
    </Button>
  ) : (
    <Button onClick={() => window.location.reload()}>{text.outside.again}</Button>
  )
  return (
    <Page title={text.product}>
      <Empty
        roomy
        icon={<PeopleChat20Regular />}
        title={text.outside.title}
        text={text.outside.text}
        action={again}
      />
    </Page>
  )
}
