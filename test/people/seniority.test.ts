import assert from 'node:assert/strict'
import { rankOf } from '../../src/domain/people/seniority.ts'

const TITLES = {
  1: 'Junior buyer, Marketing trainee, Stagiair inkoop, Praktikantin Einkauf, Auszubildender Logistik, Apprenti comptable, Becaria de compras, Lærling, Administrative assistant, Assistante de direction, Executive assistant to the CEO, Auxiliar administrativo, Kontorassistent, Salgselev, Alternant RH',
  2: 'Accountant, Buyer, Medewerker inkoop, Boekhouder, Comptable, Acheteuse, Einkäufer, Sachbearbeiterin Buchhaltung, Contable, Compradora, Bogholder, Indkøber, Data analyst, HR partner, Chauffeur, Kranführer',
  3: 'Senior buyer, Logistics manager, IT-manager, Team lead support, Responsable logistique, Responsable de compras, Teamleiter Einkauf, Projektleiterin, Teamleider magazijn, Teamleder, Chef de projet, Jefa de proyecto, Assistant manager, Supervisora, Werkmeister, Afdelingsleder, Lagermeister, Experte Zoll, Gerente de tienda',
  4: 'Head of logistics, Director of finance, Finance director, Hoofd inkoop, Afdelingshoofd, Directeur logistique, Directrice des achats, Leiter Logistik, Lagerleiter, Abteilungsleiterin Einkauf, Jefe de logística, Directora de compras, Logistikchef, Salgsdirektør, Vice President Sales, VP Operations, Plant manager, Direktorin Personal',
  5: 'CEO, CFO, Chief operating officer, Managing director, Algemeen directeur, Directeur général, Directrice générale, Geschäftsführerin, Vorstand Finanzen, Director general, Consejera delegada, Administrerende direktør, Owner, Eigenaar, Propriétaire, Inhaber, Indehaver, President, PDG, Founder & CEO',
} as const

describe('seniority from a job title (1.4)', () => {
  for (const [rank, titles] of Object.entries(TITLES))
    it(`is ${rank} of 5 for titles of that rank, in six languages`, () => {
      const wrong = titles.split(', ').filter((title) => rankOf(title) !== Number(rank))
      assert.deepEqual(
        wrong.map((title) => `${title}: ${rankOf(title)}`),
        [],
      )
    })

  it('is that of somebody who leads, for whom others report to, and unknown without a title', () => {
    assert.equal(rankOf('Accountant', true), 3)
    assert.equal(rankOf('Head of finance', true), 4)
    assert.equal(rankOf(''), null)
    assert.equal(rankOf('', true), 3)
  })
})
