/** Settings with which the package of an invented organisation can be made. */
export const SAMPLE = {
  PUBLIC_URL: 'https://counterpart.brightwater.example',
  TEAMS_APP_ID: '0d6f5a0e-6a3e-4b8f-9a52-0e6d8a5b1c11',
  BOT_APP_ID: '2c3d1c1a-7b60-4a3e-8a55-3f1f5a4a2b22',
  TAB_CLIENT_ID: '5b7a0a3b-1f6e-4d0d-9c0b-8a2b6c4d3e33',
  DEVELOPER_NAME: 'Brightwater Fasteners',
  SUPPORT_URL: 'https://brightwater.example/help',
  PRIVACY_URL: 'https://brightwater.example/privacy',
  TERMS_URL: 'https://brightwater.example/terms',
}
