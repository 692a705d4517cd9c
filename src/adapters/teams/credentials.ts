// Deskbell's own side of the trust between it and Teams: its app in Entra, and the token it writes with.
import type { ConfigurationServiceClientCredentialFactory } from "botbuilder";

export type CredentialsFactory = ConfigurationServiceClientCredentialFactory;
export type App = {
  readonly appId: string;
  readonly appPassword?: string | undefined;
  /** "MultiTenant", "SingleTenant" or "UserAssignedMSI". */
  readonly appType?: string | undefined;
  readonly tenantId?: string | undefined;
};
/** Another cloud than Microsoft's public one. */
export type Cloud = {
  /** Where the keys are that requests of Teams are signed with, and who signs them. */
  readonly openIdMetadataUrl: string;
  readonly tokenIssuer: string;
  /** Deskbell's token for the Bot Connector. */
  readonly token: Token;
};
/** Null where none is needed. */
export type Token = () => Promise<string | null>;

const SIGN_IN = "https://login.microsoftonline.com/";
const SCOPE = "https://api.botframework.com";

/**
 * Throws when a setting that the type of app needs is missing, and names it. Bot Builder takes a second to load, so it is
 * loaded only where there is an app.
 */
export async function credentialsOf({ appId, appPassword, appType, tenantId }: App): Promise<CredentialsFactory> {
  const { ConfigurationServiceClientCredentialFactory } = await import("botbuilder");
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: appId,
    ...(appPassword && { MicrosoftAppPassword: appPassword }),
    ...(appType && { MicrosoftAppType: appType }),
    ...(tenantId && { MicrosoftAppTenantId: tenantId }),
  });
}

/** Bot Builder keeps the token and renews it before it ends. */
export async function tokenOf(factory: CredentialsFactory, appId: string): Promise<Token> {
  const credentials = await factory.createCredentials(appId, SCOPE, SIGN_IN, true);
  // All its credentials have it; their common type tells only how to sign a request of its own client.
  return (credentials as unknown as { getToken: Token }).getToken.bind(credentials);
}
