import { deepEqual, equal, notDeepEqual, ok } from 'node:assert/strict'
import { inflateSync } from 'node:zlib'
import { portraitOf } from '../../src/sandbox/graph/portrait.ts'
import { idOf } from '../../src/sandbox/people.ts'
import { BO, CY, type GraphTown, graphTown } from './graph-town.ts'
import { ANNA } from './stand-ins.ts'

describe('photos of people in Graph', () => {
  let town: GraphTown
  const ask = async (permissions: readonly string[], path: string) =>
    fetch(`${town.url}/v1.0${path}`, {
      headers: { authorization: `Bearer ${await town.appToken(permissions)}` },
    })
  before(async () => {
    town = await graphTown()
  })
  after(() => town.stop())

  it('are there for about two thirds of all people, and a 404 for the rest', () => {
    const people = Array.from({ length: 300 }, (_, at) => portraitOf(idOf(`p${at}@brook.example`), 48))
    const having = people.filter((one) => one !== undefined).length
    ok(having > 170 && having < 230, String(having))
  })

  it('are square PNGs of the size asked for, the same each time and another for each person', () => {
    const ids = Array.from({ length: 20 }, (_, at) => idOf(`p${at}@brook.example`))
    const [one, other] = ids.filter((id) => portraitOf(id, 96))
    const png = portraitOf(one ?? '', 96) ?? Buffer.alloc(0)
    deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [96, 96])
    const data = png.subarray(png.indexOf('IDAT') + 4, png.indexOf('IEND') - 8)
    equal(inflateSync(data).length, 96 * (96 * 3 + 1))
    deepEqual(portraitOf(one ?? '', 96), png)
    notDeepEqual(portraitOf(other ?? '', 96), png)
  })

  it('are for apps with the permission, in the sizes that Graph keeps', async () => {
    for (const email of [ANNA, BO, CY]) {
      const { id } = town.personOf(email)
      const expected = portraitOf(id, 96) ? 200 : 404
      equal((await ask(['ProfilePhoto.Read.All'], `/users/${id}/photos/96x96/$value`)).status, expected)
      equal((await ask(['User.Read.All'], `/users/${id}/photos/96x96/$value`)).status, expected)
      equal((await ask(['User.ReadBasic.All'], `/users/${id}/photos/96x96/$value`)).status, 403)
      equal((await ask(['ProfilePhoto.Read.All'], `/users/${id}/photos/97x97/$value`)).status, 400)
    }
    equal((await ask(['ProfilePhoto.Read.All'], '/users/nobody/photos/96x96/$value')).status, 404)
  })
})
