import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { VisitView } from '../../src/contract/visits.ts'
import { go } from '../parts/use-view.ts'

/** What the reader has just done to a visit. */
export type News = 'booked' | 'moved' | 'cancelled'
const keyOf = (visitId: string) => ['visit news', visitId]

/** Leads to the page of a visit that was just booked, which then says so. */
export function useShowBooked(): (visit: VisitView, how?: { replace: boolean }) => void {
  const client = useQueryClient()
  return ({ id }, how) => {
    client.setQueryData(keyOf(id), 'booked' satisfies News)
    go({ page: 'visit', visitId: id }, how)
  }
}

/** The news of a visit until the reader leaves its page. */
export function useNews(visitId: string): [News | undefined, (news: News) => void] {
  const client = useQueryClient()
  const [news, setNews] = useState(() => client.getQueryData<News>(keyOf(visitId)))
  useEffect(() => () => client.removeQueries({ queryKey: keyOf(visitId) }), [client, visitId])
  return [news, setNews]
}
