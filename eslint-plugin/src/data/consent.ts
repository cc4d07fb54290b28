/**
 * What sites and consent managers call their consent checks: the names of Cookiebot (`Cookiebot.consent`,
 * https://www.cookiebot.com/en/developer/), OneTrust (`OnetrustActiveGroups`,
 * https://developer.onetrust.com/onetrust/docs/javascript-api), cookieconsent (`acceptedCategory`,
 * https://cookieconsent.orestbida.com/reference/api-reference.html), Klaro (`getConsent`,
 * https://klaro.org/docs/api/js_api), tarteaucitron (https://tarteaucitron.io/en/install/), Didomi
 * (`getUserConsentStatusForPurpose`, https://developers.didomi.io/cmp/web-sdk/reference/api), Usercentrics
 * (`areAllConsentsAccepted`, https://docs.usercentrics.com/#/cmp-v2-ui-api), and the IAB's `__tcfapi`.
 */
export const CONSENT_NAME =
  /consent|acceptedCategory|acceptedService|OnetrustActiveGroups|OptanonActiveGroups|tarteaucitron|__tcfapi|cookies?Accepted|accepted\w*Cookies|hasOptedIn|isOptedIn|optedIn\b/i;

/** Names that speak of consent without being a check of it. */
export const NOT_CONSENT =
  /consent(?:Banner|Dialog|Modal|Form|Text|Url|Link|Mode|Button|Cookie|Key|Storage)|showConsent|openConsent|renderConsent|resetConsent/i;

/** Events and options that wait for consent. */
export const CONSENT_CALLBACK =
  /^(?:CookiebotOnAccept|CookiebotOnConsentReady|OneTrustGroupsUpdated|cookieconsent\w*|cc:on\w+|onConsent\w*|onAccept\w*|afterConsent|whenConsent\w*|withConsent|onFirstConsent|consentGiven|consent[.:_-]?given)$/i;

/** Events that only a visitor starts. https://developer.mozilla.org/docs/Web/API/Event/isTrusted */
export const USER_EVENTS =
  /^(?:on)?(?:click|dblclick|submit|change|input|keydown|keyup|keypress|pointerdown|pointerup|mousedown|mouseup|touchstart|touchend|select|drop|toggle|reset|beforeinput|contextmenu)$/i;
