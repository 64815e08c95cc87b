import { Button } from '@fluentui/react-components'
import { ArrowDownload20Regular, Print20Regular } from '@fluentui/react-icons'
import type { DataRegister } from '../../src/contract/privacy.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { sayDay } from '../parts/days.ts'
import { useLanguage, useText } from '../parts/language.ts'
import { OnlyAdministrators } from '../parts/only-administrators.tsx'
import { Page } from '../parts/page.tsx'
import { Panel } from '../parts/panel.tsx'
import { saveFile } from '../parts/save-file.ts'
import { ActivitiesCard } from './activities-card.tsx'
import { PermissionsTable } from './permissions-table.tsx'
import { PropertiesTable } from './properties-table.tsx'
import { registerMarkdown } from './register.ts'
import { useStoredPageStyles } from './stored-page.styles.ts'
import { useRegister } from './use-stored.ts'

/** What is stored, what for and how long, for the works council and the data protection officer (6.4); to be printed. */
export function ProtectionPage() {
  const register = useRegister()
  const { page } = useText().protection
  return (
    <Page title={page.title} lead={page.lead} actions={register.data && <Actions register={register.data} />}>
      <OnlyAdministrators>
        <AnsweredView answer={register}>{(data) => <Content register={data} />}</AnsweredView>
      </OnlyAdministrators>
    </Page>
  )
}

function Actions({ register }: { register: DataRegister }) {
  const styles = useStoredPageStyles()
  const { text, locale } = useLanguage()
  const words = text.protection
  const { page } = words
  const day = sayDay(register.on, locale, undefined)
  const save = () =>
    saveFile(
      `${page.file}.md`,
      new Blob([registerMarkdown(words, register, day)], { type: 'text/markdown;charset=utf-8' }),
    )
  return (
    <span className={styles.notPrinted}>
      <Button icon={<ArrowDownload20Regular />} onClick={save}>
        {page.save}
      </Button>
      <Button icon={<Print20Regular />} onClick={() => window.print()}>
        {page.print}
      </Button>
    </span>
  )
}

function Content({ register }: { register: DataRegister }) {
  const styles = useStoredPageStyles()
  const { text, locale } = useLanguage()
  const { page, never } = text.protection
  return (
    <div className={styles.whole}>
      <p className={styles.text}>
        {page.asOf(register.organisation, sayDay(register.on, locale, undefined))}
      </p>
      <ActivitiesCard register={register} />
      <PermissionsTable />
      <Points title={page.processors} points={page.processorsText} />
      <Points title={page.rights} points={page.rightsText} />
      <Points title={page.never} points={never} />
      <PropertiesTable register={register} />
    </div>
  )
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  const styles = useStoredPageStyles()
  return (
    <Panel title={title}>
      <ul className={styles.points}>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </Panel>
  )
}
