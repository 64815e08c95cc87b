import { QueryClient } from '@tanstack/react-query'
import { worthAsking } from './problem.ts'

/** How answers are kept: shown again at once, asked for anew when the page gets the focus, tried twice more when it helps. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 2_000,
        networkMode: 'always',
        refetchOnWindowFocus: 'always',
        refetchOnReconnect: 'always',
        retry: (failures, error) => failures < 2 && worthAsking(error),
        retryDelay: (failures) => Math.min(1_000 * 2 ** failures, 8_000),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
