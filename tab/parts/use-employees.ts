import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../api.ts'

/** Waits this long after the last letter before it searches. */
const TYPING_MS = 200

/** Employees whose name begins with what is typed. */
export function useEmployees(typed: string) {
  const name = useSettled(typed.trim())
  return useQuery({
    queryKey: ['searchEmployees', name],
    queryFn: ({ signal }) => call('searchEmployees', { body: { name } }, signal),
    placeholderData: (before) => before,
  })
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), TYPING_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
