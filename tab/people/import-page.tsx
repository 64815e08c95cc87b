import { useState } from 'react'
import { IMPORT_KINDS, type ImportKind } from '../../src/contract/words.ts'
import { AnsweredView } from '../parts/answered-view.tsx'
import { useText } from '../parts/language.ts'
import { OnlyAdministrators } from '../parts/only-administrators.tsx'
import { Page } from '../parts/page.tsx'
import { DirectoryCard } from './directory-card.tsx'
import { ImportCard } from './import-card.tsx'
import { ImportHistoryCard } from './import-history-card.tsx'
import { useImportPageStyles } from './import-page.styles.ts'
import { ImportStepsCard } from './import-steps-card.tsx'
import { useImports } from './use-imports.ts'

/** Brings in people, customers, contacts, customer teams and pairs from files or from Entra, and takes them back (1.1, 1.2). */
export function ImportPage() {
  const text = useText().imports
  return (
    <Page title={text.title} lead={text.lead}>
      <OnlyAdministrators>
        <Files />
      </OnlyAdministrators>
    </Page>
  )
}

function Files() {
  const styles = useImportPageStyles()
  const [kind, setKind] = useState<ImportKind>('people')
  const [done, setDone] = useState<ReadonlySet<ImportKind>>(new Set())
  const [seen, setSeen] = useState<ReadonlySet<ImportKind>>(new Set<ImportKind>(['people']))
  const imports = useImports()
  const choose = (next: ImportKind) => {
    setKind(next)
    setSeen(new Set([...seen, next]))
  }
  return (
    <>
      <ImportStepsCard kind={kind} done={done} onChoose={choose} />
      {/* A kind that was looked at stays, with its file and what runs, behind the one that is shown. */}
      {IMPORT_KINDS.filter((each) => seen.has(each)).map((each) => (
        <div key={each} hidden={each !== kind} className={each === kind ? styles.card : undefined}>
          <ImportCard
            kind={each}
            imports={imports.data?.imports ?? (imports.isError ? [] : undefined)}
            onApplied={() => setDone((before) => new Set([...before, each]))}
            onUndone={() => setDone((before) => new Set([...before].filter((kind) => kind !== each)))}
            onNext={choose}
          />
        </div>
      ))}
      <div className={styles.below}>
        <AnsweredView answer={imports}>
          {({ imports }) => <ImportHistoryCard imports={imports} />}
        </AnsweredView>
        <DirectoryCard />
      </div>
    </>
  )
}
