import { type ReactNode, useEffect, useRef } from 'react'
import { useFrameText } from './frame-language.ts'
import { usePageStyles } from './page.styles.ts'
import { hasMoved } from './use-view.ts'

type Props = { title: string; above?: ReactNode; lead?: ReactNode; actions?: ReactNode; children: ReactNode }

/** One view: its heading, which gets the focus when somebody comes here by a link, and its name in the title. */
export function Page({ title, above, lead, actions, children }: Props) {
  const styles = usePageStyles()
  const text = useFrameText()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (hasMoved()) heading.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    document.title = text.pageTitle(title)
  }, [title, text])
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div className={styles.words}>
          {above}
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  )
}
