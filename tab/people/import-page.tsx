import { useState } from 'react'
import type { ImportKind } from '../../src/contract/words.ts'
import { useText } from '../parts/language.ts'
import { OnlyAdministrators } from '../parts/only-administrators.tsx'
import { Page } from '../parts/page.tsx'
import { ImportCard } from './import-card.tsx'
import { ImportStepsCard } from './import-steps-card.tsx'

/** Brings in people, customers, contacts, customer teams and pairs from files (1.1). */
export function ImportPage() {
  const text = useText().imports
  const [kind, setKind] = useState<ImportKind>('people')
  const [done, setDone] = useState<ReadonlySet<ImportKind>>(new Set())
  return (
    <Page title={text.title} lead={text.lead}>
      <OnlyAdministrators>
        <ImportStepsCard kind={kind} done={done} onChoose={setKind} />
        <ImportCard
          key={kind}
          kind={kind}
          onApplied={() => setDone(new Set([...done, kind]))}
          onNext={setKind}
        />
      </OnlyAdministrators>
    </Page>
  )
}
