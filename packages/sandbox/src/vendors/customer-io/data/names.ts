/** First names by the language that the people of this name mostly speak. */
export const firstNames = {
  en: 'Amelia,Oliver,Isla,Noah,Freya,Theo,Grace,Caleb,Hannah,Marcus,Nadia,Wesley,Priya,Gareth,Imogen,Desmond,Tessa,Rohan,Bridget,Elliot,Maeve,Jonah,Leila,Callum,Sasha,Quentin,Rosalind,Terrence,Yasmin,Angus,Philippa,Darnell,Joanna,Kieran,Simone,Vivian,Abigail,Hugo,Keisha,Nathan',
  es: 'Lucía,Mateo,Valentina,Alejandro,Camila,Javier,Martina,Diego,Elena,Rodrigo,Paula,Andrés,Renata,Tomás,Inés,Gonzalo,Ximena,Bruno,Carmen,Ignacio',
  de: 'Lena,Jonas,Hanna,Felix,Greta,Moritz,Klara,Lukas,Annika,Tobias,Mila,Johann,Frieda,Sebastian,Theresa,Henrik',
  fr: 'Camille,Antoine,Manon,Hugo,Élodie,Baptiste,Inès,Rémi,Clémence,Thibault,Margaux,Lucas,Noémie,Olivier',
  pt: 'Beatriz,Rafael,Larissa,Thiago,Mariana,Gustavo,Letícia,Henrique,Catarina,Duarte,Joana,Vinícius',
} as const;

export const lastNames = {
  en: 'Hartley,Okafor,Whitcombe,Mehta,Brennan,Castellan,Dunmore,Ellery,Fairbanks,Garrity,Holloway,Ives,Jarrett,Kowalczyk,Langford,Mbeki,Norwood,Ostrander,Pemberton,Quigley,Rasmussen,Sinclair,Thackeray,Underhill,Vance,Winslow,Yarrow,Ashdown,Blackwood,Carmody,Delacroix,Eastman,Farrow,Greenaway,Haverford,Ibrahim,Kendrick,Lockhart,Mortimer,Nakamura',
  es: 'Herrera,Castaño,Villalobos,Ortega,Quintana,Sepúlveda,Bustamante,Cárdenas,Espinosa,Figueroa,Gallardo,Ibarra,Jurado,Lozano,Maldonado,Navarrete,Olivares,Pizarro,Rebolledo,Zamora',
  de: 'Albrecht,Brandt,Eberhardt,Falkner,Grünwald,Hofmeister,Keller,Lindner,Morgenstern,Pfeiffer,Reinhardt,Schreiber,Tannhäuser,Vogt,Winkler,Zöllner',
  fr: 'Beaumont,Chevalier,Desjardins,Fontaine,Garnier,Lacombe,Marchand,Perrault,Rousselle,Savary,Tessier,Vasseur,Delaunay,Moreau',
  pt: 'Almeida,Barbosa,Cardoso,Figueira,Guimarães,Loureiro,Monteiro,Nogueira,Pacheco,Queiroz,Teixeira,Vasconcelos',
} as const;

export type Language = keyof typeof firstNames;

export const cities: Readonly<
  Record<Language, readonly (readonly [city: string, country: string, timezone: string])[]>
> = {
  en: [
    ['Portland', 'US', 'America/Los_Angeles'],
    ['Chicago', 'US', 'America/Chicago'],
    ['Boston', 'US', 'America/New_York'],
    ['Austin', 'US', 'America/Chicago'],
    ['Denver', 'US', 'America/Denver'],
    ['Toronto', 'CA', 'America/Toronto'],
    ['Bristol', 'GB', 'Europe/London'],
    ['Edinburgh', 'GB', 'Europe/London'],
    ['Dublin', 'IE', 'Europe/Dublin'],
    ['Melbourne', 'AU', 'Australia/Melbourne'],
    ['Auckland', 'NZ', 'Pacific/Auckland'],
    ['Nairobi', 'KE', 'Africa/Nairobi'],
  ],
  es: [
    ['Madrid', 'ES', 'Europe/Madrid'],
    ['Valencia', 'ES', 'Europe/Madrid'],
    ['Ciudad de México', 'MX', 'America/Mexico_City'],
    ['Bogotá', 'CO', 'America/Bogota'],
    ['Buenos Aires', 'AR', 'America/Argentina/Buenos_Aires'],
  ],
  de: [
    ['Berlin', 'DE', 'Europe/Berlin'],
    ['Hamburg', 'DE', 'Europe/Berlin'],
    ['Zürich', 'CH', 'Europe/Zurich'],
    ['Wien', 'AT', 'Europe/Vienna'],
  ],
  fr: [
    ['Lyon', 'FR', 'Europe/Paris'],
    ['Nantes', 'FR', 'Europe/Paris'],
    ['Montréal', 'CA', 'America/Toronto'],
    ['Bruxelles', 'BE', 'Europe/Brussels'],
  ],
  pt: [
    ['Lisboa', 'PT', 'Europe/Lisbon'],
    ['Porto', 'PT', 'Europe/Lisbon'],
    ['São Paulo', 'BR', 'America/Sao_Paulo'],
  ],
};

export const mailDomains = [
  ['postbox.example', 34],
  ['mailhaven.example', 22],
  ['inbox.example', 16],
  ['fastpost.example', 9],
  ['lakesideclinic.example', 4],
  ['oakandiron.example', 4],
  ['brightwaterschools.example', 4],
  ['nordlicht-studio.example', 3],
  ['quintanalogistica.example', 2],
  ['ashdownpartners.example', 2],
] as const;

export const learningLanguages = [
  'Spanish',
  'French',
  'German',
  'Italian',
  'Japanese',
  'Portuguese',
  'Korean',
  'Welsh',
];
