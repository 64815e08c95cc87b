import type { TokenCredential } from '@azure/identity'
import { ResponseType } from '@microsoft/microsoft-graph-client'
import type { FindPhoto } from '../../domain/people/ports.ts'
import { graphClient, refusalOf } from './graph-client.ts'

type Face = Awaited<ReturnType<FindPhoto>>
type Kept = { face: Promise<Face>; until: number }

const DEADLINE_MS = 5_000
/** How long what Graph said is taken for granted, and how soon somebody who could not be asked for is tried again. */
const KNOWN_MS = 60 * 60_000
const UNKNOWN_MS = 60_000
const MOST_KEPT = 2_000
const LARGEST = 1024 * 1024

/**
 * Faces from Microsoft Graph at `graphUrl`, small enough for a list, with the app's own identity; needs the permission
 * ProfilePhoto.Read.All (User.Read.All will do). They are kept in this process for an hour. Never throws: who has no
 * face, or none that can be had, appears by their initials. `report` is told when the permission is missing.
 */
export function graphPhotos(
  graphUrl: string,
  credential: TokenCredential,
  report: (event: string, fields: Record<string, string>) => void,
  clock: () => number = Date.now,
): FindPhoto {
  const client = graphClient(graphUrl, async () => {
    const token = await credential.getToken(`${graphUrl}/.default`, {
      abortSignal: AbortSignal.timeout(DEADLINE_MS),
    })
    return token?.token ?? ''
  })
  const kept = new Map<string, Kept>()
  const fetchFace = async (employeeId: string, entry: Kept): Promise<Face> => {
    try {
      const bytes: ArrayBuffer = await client
        .api(`/users/${encodeURIComponent(employeeId)}/photos/96x96/$value`)
        .responseType(ResponseType.ARRAYBUFFER)
        .options({ signal: AbortSignal.timeout(DEADLINE_MS) })
        .get()
      return faceOf(new Uint8Array(bytes))
    } catch (error) {
      const { status } = refusalOf(error)
      if (status === 403) report('photos.refused', { status: '403', permission: 'ProfilePhoto.Read.All' })
      if (status !== 404 && status !== 403) entry.until = clock() + UNKNOWN_MS
      return null
    }
  }
  return (employeeId) => {
    const there = kept.get(employeeId)
    if (there && there.until > clock()) return there.face
    const entry: Kept = { face: Promise.resolve(null), until: clock() + KNOWN_MS }
    entry.face = fetchFace(employeeId, entry)
    kept.delete(employeeId)
    kept.set(employeeId, entry)
    const [oldest = ''] = kept.keys()
    if (kept.size > MOST_KEPT) kept.delete(oldest)
    return entry.face
  }
}

/** What the bytes are, whatever they are called; null for anything that is no JPEG or PNG, or too large. */
function faceOf(photo: Uint8Array): Face {
  if (photo.length > LARGEST) return null
  if (photo[0] === 0xff && photo[1] === 0xd8) return { photo, type: 'image/jpeg' }
  return photo[0] === 0x89 && photo[1] === 0x50 ? { photo, type: 'image/png' } : null
}
