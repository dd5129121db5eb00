/** Language packs in YAML; the build turns them into data. */
declare module "*.yaml" {
  const data: unknown;
  export default data;
}
