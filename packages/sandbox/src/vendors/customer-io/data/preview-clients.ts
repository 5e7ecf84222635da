export interface PreviewClient {
  readonly id: string;
  readonly client: string;
  readonly os: string;
  readonly category: 'Mobile' | 'Application' | 'Web';
  readonly browser: string;
}

const client = (
  id: string,
  name: string,
  os: string,
  category: PreviewClient['category'],
  browser = '',
): PreviewClient => ({ id, client: name, os, category, browser });

/** Mail programs that an email can be looked at in. */
export const previewClients: readonly PreviewClient[] = [
  client('android12_gmailapp_pixel6', 'Gmail App Pixel 6', 'Android 12', 'Mobile'),
  client('android12_gmailapp_pixel6_dm', 'Gmail App Pixel 6', 'Android 12 (Dark Mode)', 'Mobile'),
  client('android14_outlookapp_s23', 'Outlook App Galaxy S23', 'Android 14', 'Mobile'),
  client('ios17_mail_iphone15', 'Apple Mail iPhone 15', 'iOS 17', 'Mobile'),
  client('ios17_mail_iphone15_dm', 'Apple Mail iPhone 15', 'iOS 17 (Dark Mode)', 'Mobile'),
  client('ios17_gmailapp_iphone15', 'Gmail App iPhone 15', 'iOS 17', 'Mobile'),
  client('macos14_mail', 'Apple Mail', 'macOS 14', 'Application'),
  client('windows11_outlook2021', 'Outlook 2021', 'Windows 11', 'Application'),
  client('windows11_outlook365_dm', 'Outlook 365', 'Windows 11 (Dark Mode)', 'Application'),
  client('windows11_gmail_chrome', 'Gmail.com', 'Windows 11', 'Web', 'Chrome'),
  client('windows11_gmail_firefox', 'Gmail.com', 'Windows 11', 'Web', 'Firefox'),
  client('macos14_yahoo_safari', 'Yahoo! Mail', 'macOS 14', 'Web', 'Safari'),
];
