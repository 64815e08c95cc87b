import type { Reply } from '../routing.ts'
import type { GraphCall, GraphRoute } from './graph-route.ts'
import { MAY } from './permissions.ts'
import { portraitOf } from './portrait.ts'
import { badRequest, GraphRefused } from './refusals.ts'

const SIZES = ['48x48', '64x64', '96x96', '120x120', '240x240', '360x360', '432x432', '504x504', '648x648']

/** The photos of people; about a third have none. */
export function photoRoutes(): GraphRoute[] {
  return ['/me/photos/:size/$value', '/users/:user/photos/:size/$value'].map((path) => ({
    ...{ method: 'GET', path, permissions: MAY.readPhotos, area: 'directory', handle: readPhoto },
  }))
}

function readPhoto({ call, whose }: GraphCall): Reply {
  const { size = '' } = call.params
  if (!SIZES.includes(size)) throw badRequest(`The photo size '${size}' is not supported.`)
  const photo = portraitOf(whose().id, Number(size.split('x')[0]))
  if (!photo) throw new GraphRefused(404, 'ImageNotFound', "The photo wasn't found.")
  return { status: 200, body: photo, headers: { 'content-type': 'image/png' } }
}
