// Over 200 lines because a table of titles is easier to check in one place.
import type { JobFunction } from '../../src/contract/words.ts'

export const TITLE_LANGUAGES = ['en', 'nl', 'fr', 'de', 'es', 'da'] as const
type ByLanguage = Record<(typeof TITLE_LANGUAGES)[number], string>

/** Titles as people write them on their profiles, by the function that somebody who reads them would say. */
export const TITLES: Record<JobFunction, ByLanguage> = {
  finance: {
    en: `Financial Controller; CFO; Accountant; Head of Accounting; Credit controller; Chief Financial Officer (CFO);
      Senior Accounts Payable Specialist; Group Treasurer; VP Finance; Finance Business Partner; Payables clerk;
      Tax Manager EMEA; FP&A Manager; Assistant Accountant; Internal Auditor;
      Account Collector; Actuarial Analyst; Credit Analyst`,
    nl: `Boekhouder; Financieel administratief medewerker; Hoofd Financiën; Financieel directeur; Assistent-controller;
      Medewerker debiteurenbeheer; Fiscalist; Crediteurenadministratie;
      Bedrijfseconomisch analist; Medewerker facturencontrole; Medewerker commercieel-financiële administratie`,
    fr: `Directeur financier; Contrôleuse de gestion; Comptable; Directrice administrative et financière;
      Responsable comptabilité fournisseurs; Trésorier; RAF; Responsable administratif et financier; Expert-comptable;
      Chef comptable;
      Responsable du budget et du contrôle de gestion; Négociateur sur les marchés financiers; Directeur investissements`,
    de: `Leiterin Rechnungswesen; Bilanzbuchhalterin; Produktionscontroller; Finanzbuchhaltung; Leiter Finanzen;
      Kreditorenbuchhalter; Steuerfachangestellte; Kaufmännischer Leiter; Finanzvorstand; Debitorenbuchhalterin (m/w/d);
      Investmentmanager`,
    es: `Directora financiera; Contable; Jefe de contabilidad; Controller financiero; Tesorera; Responsable de facturación;
      Director económico-financiero; Auxiliar contable;
      gestor de inversiones`,
    da: `Økonomichef; Bogholder; Regnskabsassistent; Økonomidirektør; Finanschef; Regnskabschef; Debitorbogholder; Revisor;
      Regnskabsmedarbejder; Økonomiassistent`,
  },
  operations: {
    en: `Operations Manager; Director of Operations; COO; Chief Operating Officer; Maintenance technician;
      Facilities Manager; Project Manager; PMO Lead; Head of Operational Excellence; Continuous Improvement Lead;
      Site Operations Lead; Program manager;
      Sr. Vice President - Operations`,
    nl: `Bedrijfsleider; Projectleider; Operationeel directeur; Manager Operations; Hoofd technische dienst;
      Facilitair manager; Onderhoudsmonteur; Procesmanager;
      Huismeester; Coördinator facilitaire dienst`,
    fr: `Chef de projet; Responsable d'exploitation; Directeur des opérations; Responsable maintenance;
      Technicien de maintenance; Responsable amélioration continue; Directrice d'exploitation`,
    de: `Betriebsleiter; Projektleiterin; Leiter Instandhaltung; Projektmanager; Facility Manager; Leiter Operations;
      Prozessmanagerin; Gebäudemanager`,
    es: `Jefa de operaciones; Técnico de mantenimiento; Director de operaciones; Jefe de proyecto; Gestora de proyectos;
      Responsable de mantenimiento; Gerente de operaciones`,
    da: `Driftschef; Projektleder; Driftsleder; Vedligeholdelseschef; Teknisk chef; Facility Manager; Driftsdirektør`,
  },
  logistics: {
    en: `Logistics coordinator; Warehouse operator, night shift; Supply Chain Director; Head of Supply Chain;
      Transport Planner; Fleet Manager; Import/Export Specialist; Demand Planner; Customs Broker; Forklift driver;
      Inventory Controller; Freight Forwarder`,
    nl: `Logistiekmedewerker; Teamleider expeditie; Magazijnmedewerker; Planner transport; Vrachtwagenchauffeur;
      Supply chain manager; Hoofd logistiek; Declarant douane; Orderpicker; Transportplanner`,
    fr: `Responsable logistique; Cariste; Directrice logistique; Chauffeur-livreur; Gestionnaire de stocks;
      Affréteur; Responsable d'entrepôt; Préparateur de commandes; Chef de quai; Directeur supply chain;
      Responsable de secteur logistique`,
    de: `Lagerleiterin; Produktionslogistik; Disponent; Leiter Logistik; Fachkraft für Lagerlogistik; Berufskraftfahrer;
      Speditionskaufmann; Versandleiter; Supply Chain Managerin; Zolldeklarant; Staplerfahrer;
      Transportkoordinator Seefracht`,
    es: `Responsable de logística; Encargado de almacén; Mozo de almacén; Jefa de tráfico; Conductor de camión;
      Directora de cadena de suministro; Carretillero; Repartidor;
      conductor repartidor; responsable de importación y exportación`,
    da: `Logistikchef; Lagermedarbejder; Chauffør; Lagerchef; Speditør; Supply Chain Manager;
      Truckfører; Disponent eksport;
      Lager- og logistikchef`,
  },
  it: {
    en: `IT Manager; Software Engineer; Head of IT; Data analyst; Chief Information Officer; DevOps Engineer;
      Sr. Full-Stack Developer; Network Administrator; CISO; Solution Architect; QA Automation Engineer; Scrum Master;
      ERP Consultant; Systems Engineer; CTO; UX Designer;
      Machine Learning Engineer; Site Reliability Engineer`,
    nl: `Systeembeheerder; ICT-beheerder; Hoofd automatisering; Softwareontwikkelaar; Functioneel beheerder;
      Applicatiebeheerder; Informatieanalist; Netwerkbeheerder; IT-manager;
      Applicatieontwikkelaar; Helpdeskmedewerker`,
    fr: `Responsable informatique; Développeuse; DSI; Directeur des systèmes d'information; Ingénieur logiciel;
      Administrateur réseaux; RSSI; Technicien informatique; Chef de projet informatique; Développeur web;
      Administrateur(trice) systèmes et réseaux; Technicien(ne) support informatique; Développeur Mobile`,
    de: `Leiter Informatik; Softwareentwickler; IT-Leiter; Fachinformatikerin; Systemadministrator; EDV-Leiter;
      Anwendungsentwickler; Wirtschaftsinformatiker; SAP-Berater; IT-Projektleiter; Leiterin Digitalisierung;
      IT-Sicherheitsexperte; Softwareprüfer`,
    es: `Jefe de TI; Programadora; Director de sistemas; Responsable de informática; Ingeniero de software;
      Administrador de sistemas; Desarrollador web; Técnico informático; Jefa de sistemas;
      consultora de seguridad informática`,
    da: `It-chef; Softwareudvikler; IT-konsulent; Systemadministrator; Datamatiker; It-supporter; Programmør;
      Digitaliseringschef; IT-projektleder;
      Systemudvikler`,
  },
  sales: {
    en: `Sales Manager; Key Account Manager; Sales engineer; Vice President of Sales; Account Executive;
      Business Development Manager; Regional Sales Director; Chief Commercial Officer; Inside Sales Representative;
      Area Manager Benelux; Head of Bids & Tenders; KAM; Territory Manager; Pre-sales Consultant; Chief Revenue Officer`,
    nl: `Accountmanager; Verkoper binnendienst; Commercieel directeur; Vertegenwoordiger; Hoofd verkoop;
      Commercieel medewerker binnendienst; Verkoopleider; Winkelmedewerker; Relatiemanager; Rayonmanager`,
    fr: `Directrice commerciale; Technico-commercial; Attaché commercial; Ingénieure commerciale; Chargé d'affaires;
      Vendeur; Responsable des ventes; Chef de secteur; Responsable grands comptes; Assistante commerciale`,
    de: `Vertriebsleiterin; Verkäufer; Kundenberaterin; Außendienstmitarbeiter; Gebietsverkaufsleiter; Leiter Vertrieb;
      Vertriebsingenieur; Key-Account-Manager; Vertriebsinnendienst; Handelsvertreter; Filialleiter;
      Fachverkäufer für Sportartikel`,
    es: `Vendedora; Director comercial; Jefe de ventas; Ejecutiva de cuentas; Delegado comercial; Gestor comercial;
      Representante de ventas; Dependienta; Responsable de grandes cuentas`,
    da: `Salgschef; Sælger; Salgskonsulent; Salgsdirektør; Butikschef; Key Account Manager; Kommerciel direktør;
      Intern sælger; Forretningsudvikler;
      Salgs- og marketingdirektør`,
  },
  procurement: {
    en: `Buyer; IT procurement lead; Head of IT procurement; Purchasing director; Buyer (IT); Chief Procurement Officer;
      Strategic Sourcing Manager; Category Manager Packaging; Senior Buyer; Supplier Relationship Manager; Purchaser;
      Category Buyer, Indirects`,
    nl: `Hoofd inkoop; Inkoper; Manager inkoop IT; Strategisch inkoper; Inkoopmanager; Medewerker inkoop;
      Inkoopadviseur; Operationeel inkoper`,
    fr: `Acheteuse; Directrice des achats; Responsable achats informatique; Acheteur projet; Responsable des achats;
      Approvisionneur; Assistante achats`,
    de: `Einkaufsleiter; Leiter IT-Einkauf; Sachbearbeiter Beschaffung; Strategischer Einkäufer; Einkäuferin;
      Leiter Materialwirtschaft; Leitung Einkauf und Beschaffung; Lieferantenmanager`,
    es: `Jefa de compras; Jefe de compras de TI; Director de compras; Compradora; Responsable de aprovisionamiento;
      Técnico de compras; Gestor de compras;
      jefa de compras en empresas de construcción`,
    da: `Indkøbschef; Indkøber; Strategisk indkøber; Indkøbsdirektør; Kategorichef; Indkøbsassistent; Sourcingchef;
      Indkøbsansvarlig`,
  },
  quality: {
    en: `Quality Manager; Supplier quality engineer; QA lead; Quality auditor; HSE Manager; Head of Quality Assurance;
      Food Safety Manager; QC Inspector; Environmental Engineer; Sustainability Manager; Health & Safety Officer;
      Laboratory Quality Manager;
      Health and Safety Advisor`,
    nl: `Kwaliteitsmanager; Kwaliteitscontroleur; KAM-coördinator; Kwaliteitsmedewerker; Veiligheidskundige;
      Hoofd kwaliteit; QHSE-manager; Preventieadviseur; Milieucoördinator`,
    fr: `Responsable qualité; Contrôleur qualité; Directrice qualité; Responsable QSE; Ingénieure qualité; Animateur sécurité;
      Responsable HSE; Technicienne qualité; Responsable RSE`,
    de: `Leiter Qualitätssicherung; Qualitaetsmanagerin; Qualitätsprüfer; Fachkraft für Arbeitssicherheit; QMB;
      Umweltbeauftragte; Leiter QM; Prüfingenieur; Sicherheitsingenieur;
      Qualitätssicherungsverantwortlicher`,
    es: `Técnica de calidad; Responsable de calidad; Directora de calidad; Inspector de calidad; Técnico de PRL;
      Jefe de calidad; Responsable de medio ambiente`,
    da: `Kvalitetschef; Arbejdsmiljøkonsulent; Kvalitetskonsulent; Kvalitetsmedarbejder; Bæredygtighedschef;
      Kvalitetsingeniør; Miljøchef;
      Kvalitetsleder`,
  },
  hr: {
    en: `HR Business Partner; Head of People & Culture; HR administrator; Recruiter; Chief People Officer;
      Talent Acquisition Specialist; Payroll Manager; Learning & Development Manager; CHRO; Compensation and Benefits Manager;
      Employee Relations Advisor; People Operations Lead`,
    nl: `Personeelsfunctionaris; HR-adviseur; Hoofd P&O; Personeelsadviseur; Salarisadministrateur; HR-manager;
      Opleidingscoördinator; Intercedent; P&O adviseur; Recruitmentspecialist;
      Adviseur P&O; Medewerker personeelszaken`,
    fr: `Directeur des ressources humaines; Responsable RH; DRH; Chargée de recrutement; Gestionnaire de paie;
      Responsable formation; Assistante RH; RRH;
      Responsable RH (fédéral)`,
    de: `Personalreferentin; Personalleiter; Leiter Personal; Personalentwicklerin; Ausbildungsleiter; Lohnbuchhalterin;
      Personalsachbearbeiter; HR-Managerin; Leiter Personalwesen; Recruiterin`,
    es: `Jefa de recursos humanos; Director de RRHH; Técnico de selección; Técnica de nóminas; Responsable de personal;
      Responsable de formación; Directora de personas;
      especialista en formación en empresas`,
    da: `Personalechef; Lønkonsulent; HR-chef; HR-konsulent; HR-partner; Rekrutteringskonsulent; Lønmedarbejder;
      Uddannelseskonsulent; HR-direktør`,
  },
  legal: {
    en: `General Counsel; Data Protection Officer; Compliance manager; Legal Counsel; Head of Legal; Contract Manager;
      Chief Compliance Officer; Paralegal; Company Secretary & General Counsel; Patent Attorney; Solicitor`,
    nl: `Bedrijfsjurist; Juridisch adviseur; Advocaat; Functionaris gegevensbescherming; Hoofd juridische zaken;
      Compliance officer; Contractmanager`,
    fr: `Juriste; Avocate; Directeur juridique; Responsable juridique; Juriste d'entreprise; Délégué à la protection des données;
      Notaire;
      Responsable juridique et fiscal`,
    de: `Rechtsanwältin; Syndikusrechtsanwalt; Leiter Recht; Justiziar; Datenschutzbeauftragter; Unternehmensjuristin;
      Leiterin Recht und Compliance; Vertragsmanager`,
    es: `Abogada; Asesor jurídico; Directora jurídica; Letrado; Responsable de cumplimiento normativo;
      Delegado de protección de datos`,
    da: `Advokat; Juridisk chef; Jurist; Chefjurist; Databeskyttelsesrådgiver; Advokatfuldmægtig; Compliance-chef;
      Juridisk konsulent`,
  },
  marketing: {
    en: `Marketing Manager; Digital marketing specialist; Product Manager; Market research lead; Brand Manager; CMO;
      Content Marketing Manager; Head of Communications; SEO specialist; Graphic Designer; PR Manager; Copywriter;
      E-commerce Manager; Growth Marketer;
      Influencer Marketing Manager`,
    nl: `Communicatieadviseur; Marketeer; Hoofd marketing; Marketing- en communicatiemedewerker; Productmanager;
      Tekstschrijver; Grafisch vormgever; Woordvoerder`,
    fr: `Chef de produit; Responsable communication; Directeur marketing; Chargée de communication; Responsable marketing digital;
      Attachée de presse; Graphiste; Directrice de la communication;
      Responsable de communication interne et externe`,
    de: `Leiterin Unternehmenskommunikation; Marketingreferent; Leiter Marketing; Pressesprecherin; Produktmanagerin;
      Mediengestalter; Werbetexter; Referentin Öffentlichkeitsarbeit; Social-Media-Managerin;
      Direktorin für Marketing`,
    es: `Directora de marketing; Responsable de comunicación; Jefe de producto; Técnica de marketing; Diseñador gráfico;
      Director de comunicación; Responsable de marca;
      responsable de investigación de mercados`,
    da: `Marketingchef; Kommunikationschef; Marketingkoordinator; Produktchef; Grafiker; Kommunikationsrådgiver;
      Pressechef; Marketingmedarbejder`,
  },
  'r&d': {
    en: `R&D Director; Head of Research and Development; Mechanical engineer; Research Scientist; Chief Innovation Officer;
      Product Development Engineer; Design Engineer; Head of Engineering; Lab Technician; Principal Scientist;
      Electrical Engineer; Formulation Chemist`,
    nl: `Onderzoeker; Hoofd onderzoek en ontwikkeling; R&D-manager; Constructeur; Laborant; Productontwikkelaar;
      Werktuigbouwkundig ingenieur; Innovatiemanager`,
    fr: `Ingénieur R&D; Responsable recherche et développement; Directrice R&D; Chercheuse; Ingénieure d'études;
      Technicien de laboratoire; Dessinateur industriel; Responsable bureau d'études; Chef de projet R&D`,
    de: `Entwicklungsingenieurin; Konstrukteur; Forschungsleiter; Leiter Forschung & Entwicklung; Chemielaborantin;
      Leiter Konstruktion; Versuchsingenieur; Entwicklungsleiterin; Technischer Zeichner; Wissenschaftliche Mitarbeiterin;
      Lebensmittelchemikerin`,
    es: `Ingeniera de I+D; Director de I+D+i; Investigadora; Responsable de innovación; Ingeniero de desarrollo;
      Técnico de laboratorio; Ingeniero mecánico; Delineante;
      técnica analista de laboratorio de biotecnología`,
    da: `Udviklingschef; Forskningschef; Udviklingsingeniør; Laborant; Produktudvikler; Konstruktør; Innovationschef;
      Forsker; Maskiningeniør;
      Bygningsingeniør`,
  },
  'customer service': {
    en: `Customer Service Representative; Customer success manager; After-sales manager; Head of Customer Experience;
      Call centre agent; Technical Support Engineer; Customer Care Team Leader;
      Client Services Director; Field Service Manager; CSM; Complaints handler;
      Field Service Technician - Lead`,
    nl: `Medewerker klantenservice; Klantenservicemedewerker; Teamleider klantcontact; Servicemonteur buitendienst;
      Hoofd klantenservice; Medewerker customer service; Klachtenbehandelaar; Servicecoördinator`,
    fr: `Chargée de clientèle; Responsable service client; Conseiller clientèle; Responsable SAV; Téléconseiller;
      Directrice de la relation client; Technicien SAV; Hotliner`,
    de: `Kundendienstleiter; Kundenbetreuerin; Leiter Kundenservice; Servicetechniker; Sachbearbeiter Reklamation;
      Callcenter-Agentin; Leitung Customer Care; Kundenservicemitarbeiter`,
    es: `Atención al cliente; Responsable de atención al cliente; Agente de servicio al cliente; Técnico de posventa;
      Teleoperadora; Gestora de reclamaciones;
      teleoperador`,
    da: `Kundeservicemedarbejder; Kundeservicechef; Servicetekniker; Supportmedarbejder; Kundekonsulent; Serviceleder;
      Kundeserviceassistent`,
  },
  production: {
    en: `Production manager; Plant manager; Press operator; Manufacturing Engineer; Shift Supervisor; Factory Manager;
      Machine operator; Production Planner; Assembly line worker; CNC Programmer; Welder; Packaging Technologist;
      VP Manufacturing`,
    nl: `Productiemedewerker; Ploegleider; Werkvoorbereider; Productieleider; Procesoperator; Lasser; Fabrieksmanager;
      Productieplanner; Voorman; Machinebediende`,
    fr: `Responsable de production; Directeur d'usine; Chef d'atelier; Conducteur de ligne; Opératrice de production;
      Soudeur; Chef d'équipe production; Agent de fabrication; Régleur; Directeur industriel; Usineur`,
    de: `Produktionsleiter; Schichtleiterin Fertigung; Werksleiter; Maschinenführer; Anlagenführer; Fertigungsleiter;
      Arbeitsvorbereiter; Schweißer; Zerspanungsmechaniker; Meister Produktion; Montageleiter; Industriemechaniker;
      Leiterin in der Chemieproduktion; Granuliermaschinenbediener`,
    es: `Jefe de producción; Director de fábrica; Operaria de producción; Jefe de turno; Encargada de planta; Soldador;
      Director industrial; Jefe de taller; Planificador de producción;
      director de producción en planta química`,
    da: `Produktionsleder; Værkfører; Montør; Fabrikschef; Maskinoperatør; Produktionsmedarbejder; Svejser;
      Produktionsplanlægger; Smed; Holdleder produktion`,
  },
  management: {
    en: `CEO; Managing Director; Manager; Team lead; Founder & president; Co-Founder; General Manager; Chairman of the Board;
      Owner; Country Manager Spain; Executive Director; Chief of Staff; Head of Strategy; Vice President`,
    nl: `Algemeen directeur; Directeur-eigenaar; DGA; Bestuurder; Vestigingsmanager; Teamleider; Voorzitter raad van bestuur`,
    fr: `Directrice générale; PDG; Président-directeur général; Gérante; Directeur général adjoint; Directeur d'agence;
      Directeur de site; Présidente`,
    de: `Geschäftsführerin; Geschaeftsfuehrer; Vorstandsvorsitzender; Inhaber; Niederlassungsleiter; Abteilungsleiter;
      Prokurist; Geschäftsführender Gesellschafter; Bereichsleiterin`,
    es: `Director general; Gerente; Consejero delegado; Directora gerente; Presidenta; Socio director; Administrador único;
      Propietaria`,
    da: `Administrerende direktør; Adm. direktør; Direktør; Afdelingsleder; Teamleder; Bestyrelsesformand; Afdelingschef;
      Indehaver`,
  },
  administration: {
    en: `Office Manager; Executive Assistant to the CEO; Receptionist; Data entry clerk; Document controller;
      Administrative Assistant; PA to the Managing Director; Personal Assistant; Back Office Employee; Team Assistant`,
    nl: `Secretaresse; Directiesecretaresse; Administratief medewerker; Managementassistente; Receptioniste; Officemanager;
      Directieassistent; Medewerker secretariaat; Administrateur;
      Medewerker tekstverwerking`,
    fr: `Assistante de direction; Secrétaire; Hôtesse d'accueil; Assistant administratif; Office manager;
      Employée administrative; Standardiste`,
    de: `Assistentin der Geschäftsführung; Chefsekretärin; Bürokauffrau; Büroleiterin; Empfangsmitarbeiterin;
      Sachbearbeiterin Verwaltung; Sekretär; Teamassistenz; Vorstandsassistentin; Kaufmann für Büromanagement`,
    es: `Auxiliar administrativo; Secretaria de dirección; Recepcionista; Administrativa; Asistente ejecutiva;
      Oficial administrativo; Conserje`,
    da: `Kontorassistent; Direktionssekretær; Receptionist; Kontorleder; Sekretær; Administrationschef;
      Administrativ medarbejder; Kontorchef; Direktionsassistent`,
  },
  other: {
    en: 'Astronaut; ???; Wizard of wonders; Volunteer; Consultant; Specialist; Nurse; Teacher; Employee; 職人',
    nl: 'Medewerker; Adviseur; Stagiair; Verpleegkundige; Vrijwilliger; Leraar',
    fr: 'Stagiaire; Consultante; Infirmière; Enseignant; Salarié',
    de: 'Mitarbeiterin; Werkstudent; Berater; Krankenpfleger; Praktikantin; Lehrer',
    es: 'Empleado; Becaria; Consultor; Enfermera; Profesora',
    da: 'Medarbejder; Praktikant; Konsulent; Sygeplejerske; Studentermedhjælper; Lærer',
  },
}

/** The titles of a function, in all languages. */
export const titlesOf = (name: JobFunction): string[] =>
  TITLE_LANGUAGES.flatMap((language) => TITLES[name][language].split(';').map((title) => title.trim()))
