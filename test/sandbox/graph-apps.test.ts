import { deepEqual, equal, match } from 'node:assert/strict'
import { until } from '../faults/until.ts'
import { BO, type GraphTown, graphTown } from './graph-town.ts'
import { ANNA } from './stand-ins.ts'

describe('installing the app by Graph', () => {
  let town: GraphTown
  let appId: string
  const apps = (email: string, rest = '') => `/users/${town.personOf(email).id}/teamwork/installedApps${rest}`
  const bind = (id: string) => ({ 'teamsApp@odata.bind': `${town.url}/v1.0/appCatalogs/teamsApps/${id}` })
  const listed = (id: string) => `?$expand=teamsApp&$filter=${encodeURIComponent(`teamsApp/id eq '${id}'`)}`
  before(async () => {
    town = await graphTown()
    appId = town.secrets.teamsAppId
  })
  after(() => town.stop())

  it('is refused without the permission, for a person, for another app, and with more in the body', async () => {
    const without = await town.appToken(['User.Read.All', 'Calendars.ReadWrite'])
    equal((await town.call('POST', `/v1.0${apps(BO)}`, without, bind(appId))).status, 403)
    equal((await town.bo('POST', apps(BO), bind(appId))).status, 403)
    equal((await town.asTab('POST', apps(BO), bind(town.secrets.botAppId))).status, 404)
    equal((await town.asTab('POST', apps(BO), { ...bind(appId), scopes: [] })).status, 400)
    equal((await town.asTab('POST', apps(BO), {})).status, 400)
    equal((await town.asTab('GET', apps(BO, '?$top=5'))).status, 400)
    deepEqual((await town.asTab('GET', apps(BO, listed(appId)))).body.value, [])
    deepEqual([town.chats.of(BO).state, town.told], ['never', []])
  })

  it('is refused for a registration that the package does not name, with the same permission', async () => {
    const self = await town.appToken(['TeamsAppInstallation.ReadWriteSelfForUser.All'])
    const refused = await town.call('POST', `/v1.0${apps(BO)}`, self, bind(appId))
    deepEqual([refused.status, refused.body.error.code], [403, 'Forbidden'])
    match(refused.body.error.message, /not allowed to manage the Teams App/)
    deepEqual((await town.call('GET', `/v1.0${apps(ANNA, listed(appId))}`, self)).body.value, [])
    equal(town.chats.of(BO).state, 'never')
  })

  it('makes the chat, which is listed then, and tells the bot', async () => {
    equal((await town.asTab('POST', apps(BO), bind(appId))).status, 201)
    equal(town.chats.of(BO).state, 'installed')
    const { body } = await town.asTab('GET', apps(BO, listed(appId)))
    equal(body.value[0].teamsApp.id, appId)
    const chat = await town.asTab('GET', apps(BO, `/${body.value[0].id}/chat`))
    equal(chat.body.id, town.chats.of(BO).conversationId)
    await until('the bot is told', () => town.told.length > 0)
    deepEqual(town.told, [BO])
  })

  it('is refused where it is installed already', async () => {
    equal((await town.asTab('POST', apps(ANNA), bind(appId))).status, 409)
    equal((await town.asTab('GET', apps(ANNA, '/nonsense/chat'))).status, 404)
  })
})
