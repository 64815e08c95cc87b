import { useEffect } from 'react'
import { endConsent } from '../teams.ts'
import { useText } from './language.ts'
import { Page } from './page.tsx'

/** Where Entra's window ends: it tells Teams what came of it, which closes it. What Entra sent along is not read. */
export function SignedInPage() {
  const text = useText()
  const isAgreed = !window.location.hash.includes('error=')
  useEffect(() => endConsent(isAgreed), [isAgreed])
  return (
    <Page title={text.product}>
      <p>{isAgreed ? text.signInWay.close : text.signInWay.notAllowed}</p>
    </Page>
  )
}
