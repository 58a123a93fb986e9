using Lingtan.Quantities;

namespace Lingtan.Organizations;

/// <summary>The reporting company (ISO 14064-1:2018, 3.4.2): who answers for the inventory.</summary>
/// <param name="Name">Name in both languages.</param>
/// <param name="Currency">ISO 4217 code of the reporting currency, such as <c>CNY</c>.</param>
/// <param name="CreditCode">Unified social credit code (统一社会信用代码) or another registration number.</param>
/// <param name="Industry">Industry code, such as <c>C3823</c> of GB/T 4754.</param>
/// <param name="LegalRepresentative">Legal representative (法定代表人).</param>
/// <param name="Responsible">Person responsible for the inventory.</param>
/// <param name="Address">Registered address.</param>
public sealed record Organization(
    LocalText Name,
    string Currency,
    string? CreditCode = null,
    string? Industry = null,
    string? LegalRepresentative = null,
    string? Responsible = null,
    LocalText? Address = null);
