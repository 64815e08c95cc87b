import { plainText } from './plain-text.ts'

/** Learns, works, leads others or knows more than they, heads a field, heads the organisation. */
export type Rank = 1 | 2 | 3 | 4 | 5
/** Words are compared whole; those that begin with `*` also end compounds (`Abteilungsleiter`). Plain: no accents, lower case. */
type Words = { rank: Rank; phrases?: string; words: string }

/** In this order: the first that stands in a title decides. */
const RANKS: readonly Words[] = [
  {
    rank: 3,
    phrases:
      'assistant manager, assistant head, assistant director, assistant controller, team lead, project director, chef de projet, chef d equipe, jefe de proyecto, jefa de proyecto, jefe de equipo, jefa de equipo, jefe de turno',
    words:
      '*teamleiter, *teamleiterin, *gruppenleiter, *gruppenleiterin, *schichtleiter, *schichtleiterin, *projektleiter, *projektleiterin, *teamleder, *projektleder, *teamchef, *teamleider, *projectleider, *ploegleider',
  },
  {
    rank: 1,
    phrases: 'en alternance, in training, in opleiding, in ausbildung, assistant to, assistent van',
    words:
      'junior, jr, trainee, *trainee, internship, apprentice, graduate, stagiair, stagiaire, *praktikant, *praktikantin, auszubildende, auszubildender, azubi, *lehrling, werkstudent, werkstudentin, becario, becaria, aprendiz, apprenti, apprentie, alternant, alternante, *elev, *laerling, *student, *studerende, leerling, *medhjaelper, *aushilfe, *assistant, assistante, *assistent, *assistente, *assistentin, asistente, auxiliar, helper, *hulp',
  },
  {
    rank: 4,
    phrases:
      'vice president, vice presidente, managing consultant, adjunct directeur, directeur adjoint, directrice adjointe, director adjunto, stellvertretender geschaftsfuhrer, director of, directeur des, directeur du, directeur de la, directrice des, directrice du, directrice de la, director de, directora de',
    words: 'vp, svp, evp, vicepresidente, vicepresidenta, vicepresident, vicedirektor',
  },
  {
    rank: 5,
    phrases:
      'managing director, executive director, general director, algemeen directeur, directeur general, directrice generale, president directeur, director general, directora general, consejero delegado, consejera delegada, administrerende direktor, adm direktor, board member, member of the board, chairman of, secretary general',
    words:
      'ceo, cfo, coo, cio, cto, cmo, chro, cpo, cco, ciso, cdo, cso, pdg, drh, chief, president, presidente, presidenta, chairman, chairwoman, chair, owner, founder, cofounder, eigenaar, eigenaresse, inhaber, inhaberin, proprietaire, fondateur, fondatrice, propietario, propietaria, fundador, fundadora, indehaver, ejer, gerant, gerante, *geschaftsfuhrer, *geschaftsfuhrerin, *vorstand, bestuurder, bestuursvoorzitter, bestyrelsesformand',
  },
  {
    rank: 4,
    phrases: 'general manager, senior manager, site manager, plant manager, country manager, chef de service',
    words:
      'head, director, directora, directeur, directrice, *direktor, *direktorin, *hoofd, leiter, leiterin, *leiter, *leiterin, *leitung, *chef, cheffe, jefe, jefa',
  },
  {
    rank: 3,
    words:
      'senior, sr, lead, leader, principal, staff, *manager, *managerin, *supervisor, supervisora, superviseur, superviseuse, responsable, responsible, encargado, encargada, gerente, *leder, *leidinggevende, *leider, foreman, *meister, *meisterin, contremaitre, *voorman, *formand, expert, experte, expertin, experto, experta, *ekspert',
  },
]

type Ready = { rank: Rank; phrases: string[]; whole: Set<string>; ends: string[] }
const READY: readonly Ready[] = RANKS.map(({ rank, phrases = '', words }) => {
  const each = words.split(',').map((word) => plainText(word.trim()))
  const ends = each.filter((word) => word.startsWith('*')).map((word) => word.slice(1))
  return {
    ...{ rank, ends },
    phrases: phrases ? phrases.split(',').map((phrase) => ` ${plainText(phrase.trim())} `) : [],
    whole: new Set([...each.filter((word) => !word.startsWith('*')), ...ends]),
  }
})

/**
 * How senior a job title is, in six languages (1.4); null for none. A title without any word of rank is that of somebody
 * who works. `leader` is somebody with reports: they lead, whatever their title says.
 */
export function rankOf(jobTitle: string, leader = false): Rank | null {
  const words = plainText(jobTitle)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const line = ` ${words.join(' ')} `
  const found = READY.find(
    ({ phrases, whole, ends }) =>
      phrases.some((phrase) => line.includes(phrase)) ||
      words.some((word) => whole.has(word) || ends.some((end) => word.endsWith(end))),
  )
  const rank = found?.rank ?? (words.length > 0 ? 2 : null)
  return leader && (rank ?? 0) < 3 ? 3 : rank
}
