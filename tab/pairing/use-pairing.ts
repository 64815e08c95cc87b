import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../api.ts'

/** Waits this long after the last letter before it searches. */
const TYPING_MS = 200

type TwoPeople = { employeeId: string; contactId: string }

/** Suggestions for a customer; asked for once, so that they do not change under the reader's hands. */
export function useSuggestions(customerId: string) {
  return useQuery({
    queryKey: ['suggestPairs', customerId],
    queryFn: ({ signal }) => call('suggestPairs', { body: { customerId } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

export function useAcceptPairs() {
  const refresh = useRefreshPairs()
  return useMutation({
    mutationFn: (pairs: TwoPeople[]) => call('acceptPairs', { body: { pairs } }),
    onSuccess: refresh,
  })
}

export function useCreatePair() {
  const refresh = useRefreshPairs()
  return useMutation({
    mutationFn: (pair: TwoPeople) => call('createPair', { body: pair }),
    onSuccess: refresh,
  })
}

/** Employees whose name begins with what is typed. */
export function useEmployees(typed: string) {
  const name = useSettled(typed.trim())
  return useQuery({
    queryKey: ['searchEmployees', name],
    queryFn: ({ signal }) => call('searchEmployees', { query: { name } }, signal),
    placeholderData: (before) => before,
  })
}

function useRefreshPairs() {
  const client = useQueryClient()
  return () =>
    Promise.all(
      ['getCustomer', 'getMe'].map((operation) => client.invalidateQueries({ queryKey: [operation] })),
    )
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), TYPING_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
