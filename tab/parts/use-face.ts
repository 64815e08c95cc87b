import { useQuery } from '@tanstack/react-query'
import { isNobody } from '../../src/contract/nobody.ts'
import { callFile } from '../api.ts'

/** The photo of one of our people as the address of a picture; undefined while it is not there, or where there is none. */
export function useFace(employeeId: string, wanted: boolean): string | undefined {
  const { data } = useQuery({
    queryKey: ['employeePhoto', employeeId],
    queryFn: async () => asAddress(await callFile('employeePhoto', { params: { employeeId } })),
    enabled: wanted && !isNobody(employeeId),
    // A face changes once in years: asked for once, and a failure shows as initials.
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY, retry: false },
    ...{ refetchOnWindowFocus: false, refetchOnReconnect: false },
  })
  return data ?? undefined
}

/** Within the page itself, as pictures from elsewhere are not allowed on it; null when there is nothing to see. */
function asAddress(photo: Blob): Promise<string | null> {
  if (photo.size === 0) return Promise.resolve(null)
  const { promise, resolve } = Promise.withResolvers<string | null>()
  const reader = new FileReader()
  reader.onload = () => resolve(String(reader.result))
  reader.onerror = () => resolve(null)
  reader.readAsDataURL(photo)
  return promise
}
