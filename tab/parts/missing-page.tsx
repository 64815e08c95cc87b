import { QuestionCircle20Regular } from '@fluentui/react-icons'
import { Empty } from './empty.tsx'
import { useText } from './language.ts'
import { Page } from './page.tsx'
import { ViewButton } from './view-link.tsx'

/** For an address that names nothing. */
export function MissingPage() {
  const text = useText()
  const home = (
    <ViewButton to={{ page: 'overview' }} appearance="primary">
      {text.trouble.home}
    </ViewButton>
  )
  return (
    <Page title={text.trouble.missingTitle}>
      <Empty roomy icon={<QuestionCircle20Regular />} title={text.trouble.missing} action={home} />
    </Page>
  )
}
