/** Where candidates have worked and studied, by what they do. */
export const COMPANIES = [
  'Alder Analytics',
  'Bluejay Logistics',
  'Brightwater Energy',
  'Cadence Health',
  'Copperline Software',
  'Delphi Mobility',
  'Driftwood Games',
  'Evergreen Payments',
  'Foxglove Security',
  'Granite Cloud',
  'Halcyon Insurance',
  'Juniper Retail Group',
  'Kestrel Robotics',
  'Lanternfish Media',
  'Meridian Travel',
  'Northgate Bank',
  'Oakfield Foods',
  'Parallel Learning',
  'Quillon Systems',
  'Redwood Telecom',
  'Saltmarsh Studios',
  'Tidewater Freight',
  'Umber Design',
  'Vantage Property',
  'Willowbrook Biotech',
] as const;

export const SCHOOLS = [
  'Ashcombe University',
  'Bellhaven College',
  'Caldwell Institute of Technology',
  'Dunmore University',
  'Eastlake State University',
  'Hartwell College',
  'Kingsmere University',
  'Lakeshore Polytechnic',
  'Northfield University',
  'Pacific Crest University',
  'Ridgeway School of Design',
  'Technical University of Rosenau',
  'University of Marlow Bay',
  'Westbrook Business School',
] as const;

export interface HomeTown {
  readonly city: string;
  readonly region: string;
  readonly country: string;
  readonly timezone: string;
  /** A phone number of a range reserved for fiction, its last digits missing. */
  readonly phonePrefix: string;
  readonly phoneDigits: number;
}

function town(city: string, region: string, country: string, timezone: string, phonePrefix: string, phoneDigits = 2) {
  return { city, region, country, timezone, phonePrefix, phoneDigits };
}

export const HOME_TOWNS: readonly HomeTown[] = [
  town('San Francisco', 'California', 'United States', 'America/Los_Angeles', '+1 415-555-01'),
  town('Oakland', 'California', 'United States', 'America/Los_Angeles', '+1 510-555-01'),
  town('Seattle', 'Washington', 'United States', 'America/Los_Angeles', '+1 206-555-01'),
  town('Denver', 'Colorado', 'United States', 'America/Denver', '+1 303-555-01'),
  town('Austin', 'Texas', 'United States', 'America/Chicago', '+1 512-555-01'),
  town('Chicago', 'Illinois', 'United States', 'America/Chicago', '+1 312-555-01'),
  town('New York', 'New York', 'United States', 'America/New_York', '+1 212-555-01'),
  town('Brooklyn', 'New York', 'United States', 'America/New_York', '+1 718-555-01'),
  town('Boston', 'Massachusetts', 'United States', 'America/New_York', '+1 617-555-01'),
  town('Toronto', 'Ontario', 'Canada', 'America/Toronto', '+1 416-555-01'),
  town('London', 'England', 'United Kingdom', 'Europe/London', '+44 20 7946 0', 3),
  town('Manchester', 'England', 'United Kingdom', 'Europe/London', '+44 161 496 0', 3),
  town('Dublin', 'Leinster', 'Ireland', 'Europe/Dublin', '+353 20 915 ', 4),
  town('Berlin', 'Berlin', 'Germany', 'Europe/Berlin', '+49 30 23125 ', 3),
  town('Hamburg', 'Hamburg', 'Germany', 'Europe/Berlin', '+49 40 66969 ', 3),
  town('Munich', 'Bavaria', 'Germany', 'Europe/Berlin', '+49 89 99998 ', 3),
  town('Glasgow', 'Scotland', 'United Kingdom', 'Europe/London', '+44 141 496 0', 3),
  town('Paris', 'Île-de-France', 'France', 'Europe/Paris', '+33 1 99 00 ', 4),
  town('Stockholm', 'Stockholm', 'Sweden', 'Europe/Stockholm', '+46 8 465 004 '),
];
