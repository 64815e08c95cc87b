import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ImportProgress } from '../../src/contract/imports.ts'
import { call } from '../api.ts'

/** What is done sooner than this needs no progress. */
const FIRST_MS = 800
const EVERY_MS = 1_000

/** How far a running import is; undefined before anything is known of it. */
export function useImportProgress(job: string): ImportProgress | undefined {
  const [long, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), FIRST_MS)
    return () => clearTimeout(timer)
  }, [])
  return useQuery({
    queryKey: ['importProgress', job],
    queryFn: ({ signal }) => call('importProgress', { params: { job } }, signal),
    enabled: long,
    refetchInterval: EVERY_MS,
    retry: false,
    gcTime: 0,
  }).data
}
