import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { VisitView } from '../../src/contract/visits.ts'
import { useText } from '../parts/language.ts'
import { othersInvited } from './asked.ts'
import { BookAgainCard } from './book-again-card.tsx'
import type { News } from './use-news.ts'
import { useVisitPageStyles } from './visit-page.styles.ts'

type Props = { news: News | undefined; visit: VisitView }

/** What was just done, and how to undo it. It gets the focus, because the dialog that did it is gone. */
export function NewsCard({ news, visit }: Props) {
  const styles = useVisitPageStyles()
  const text = useText().visits.news
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const later = requestAnimationFrame(() => place.current?.focus({ preventScroll: true }))
    return () => cancelAnimationFrame(later)
  }, [])
  if (!news) return null
  const booked = visit.state === 'booking' ? text.booking : text.booked(othersInvited(visit))
  return (
    <div ref={place} tabIndex={-1} className={styles.news}>
      <MessageBar intent="success" layout="multiline" politeness="polite">
        <MessageBarBody>
          <MessageBarTitle>{news === 'booked' ? booked : text[news]}</MessageBarTitle>{' '}
          {news === 'booked' && visit.mayChange && text.undo}
        </MessageBarBody>
        {news === 'cancelled' && (
          <MessageBarActions>
            <BookAgainCard visit={visit} />
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  )
}
