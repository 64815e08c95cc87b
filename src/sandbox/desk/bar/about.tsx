import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { InfoRegular } from '@fluentui/react-icons'
import { Flyout } from '../flyout.tsx'
import { useSettings } from '../use-control.ts'

const useStyles = makeStyles({
  surface: { maxInlineSize: '380px', display: 'grid', rowGap: tokens.spacingVerticalM },
  list: { margin: 0, display: 'grid', rowGap: tokens.spacingVerticalS },
  term: { fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: 0, color: tokens.colorNeutralForeground2 },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
})

/** What this page stands in for, and where its data are. */
export function About() {
  const styles = useStyles()
  const settings = useSettings().data
  return (
    <Flyout
      label="About this sandbox"
      side="start"
      className={styles.surface}
      trigger={(props) => (
        <Button {...props} size="small" appearance="subtle" icon={<InfoRegular />}>
          Sandbox
        </Button>
      )}
    >
      {() => (
        <>
          <Text as="h2" size={400} weight="semibold" style={{ margin: 0 }}>
            About this sandbox
          </Text>
          <Text>
            This page stands in for Microsoft Teams, and the sandbox behind it for the Bot Connector, Entra
            sign-in and Microsoft Graph. Counterpart itself is the same service that runs in production.
          </Text>
          <dl className={styles.list}>
            <div>
              <dt className={styles.term}>Organisation</dt>
              <dd className={styles.meaning}>{settings?.organisation ?? 'Not known yet'}, all invented</dd>
            </div>
            <div>
              <dt className={styles.term}>Data</dt>
              <dd className={styles.meaning}>
                Kept in the folder <span className={styles.code}>.sandbox</span>. Start afresh with{' '}
                <span className={styles.code}>npm start -- --fresh</span>
              </dd>
            </div>
            <div>
              <dt className={styles.term}>Control API</dt>
              <dd className={styles.meaning}>
                <Link href="/sandbox/people" target="_blank">
                  {window.location.origin}/sandbox
                </Link>
              </dd>
            </div>
            <div>
              <dt className={styles.term}>Counterpart</dt>
              <dd className={styles.meaning}>
                <span className={styles.code}>{settings?.serviceUrl}</span>
              </dd>
            </div>
          </dl>
        </>
      )}
    </Flyout>
  )
}
