using Lingtan.Quantities;
using NodaTime;

namespace Lingtan.Reporting;

/// <summary>What identifies a report as a document, from <c>narrative/report.yaml</c> of the inventory folder.</summary>
public sealed record DocumentControl
{
    /// <summary>Report number; null when none is given.</summary>
    public string? Number { get; init; }

    /// <summary>Version, such as <c>1.0</c>; null when none is given.</summary>
    public string? Version { get; init; }

    /// <summary>Date of the report; null when none is given, since a date of rendering would make two equal reports differ.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Who receives it.</summary>
    public IReadOnlyList<LocalText> Distribution { get; init; } = [];

    /// <summary>Prepared, reviewed and approved, in that order, as far as given.</summary>
    public IReadOnlyList<Signature> Signatures { get; init; } = [];

    /// <summary>How the report can be had and who answers questions; null when not given.</summary>
    public LocalText? Availability { get; init; }

    /// <summary>Contact of the person responsible; null when not given.</summary>
    public string? Contact { get; init; }

    /// <summary>How often a report is made; null when not given.</summary>
    public LocalText? Frequency { get; init; }

    /// <summary>How shown numbers are rounded.</summary>
    public Rounding Rounding { get; init; } = Rounding.HalfAwayFromZero;

    /// <summary>Decimals of tCO2e in tables.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>Verification of this inventory, planned or done; null when nothing is said.</summary>
    public VerificationStatus? Verification { get; init; }

    /// <summary>Statements that somebody issued on this inventory.</summary>
    public IReadOnlyList<IssuedStatement> Statements { get; init; } = [];

    /// <summary>
    /// Sources of which only CO2e is known, with the shares of the gas groups as the publication they are from states them: source, then group
    /// (<c>CO2</c>, <c>CH4</c>, <c>HFCs</c> …), then a fraction; the fractions of a source add up to 1.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, decimal>> GasShares { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, decimal>>(StringComparer.Ordinal);

    /// <summary>Logo, colours and typefaces.</summary>
    public ReportTheme Theme { get; init; } = ReportTheme.Default;
}

/// <summary>The part somebody has in a report.</summary>
public enum SignatureRole
{
    /// <summary>Wrote it.</summary>
    Prepared,

    /// <summary>Checked it.</summary>
    Reviewed,

    /// <summary>Released it.</summary>
    Approved,
}

/// <summary>Who prepared, reviewed or approved a report.</summary>
/// <param name="Role">The part.</param>
/// <param name="Position">Position in the company, such as carbon manager.</param>
/// <param name="Name">Name; null leaves a line to sign on.</param>
/// <param name="Date">Date; null leaves room for it.</param>
public sealed record Signature(SignatureRole Role, LocalText Position, string? Name, LocalDate? Date);

/// <summary>Level of assurance (ISO 14064-3).</summary>
public enum AssuranceLevel
{
    /// <summary>Not stated.</summary>
    Unstated,

    /// <summary>Limited: negative wording.</summary>
    Limited,

    /// <summary>Reasonable: positive wording.</summary>
    Reasonable,
}

/// <summary>Conclusion of a verification.</summary>
public enum Opinion
{
    /// <summary>Not given yet.</summary>
    None,

    /// <summary>Without reservation.</summary>
    Unmodified,

    /// <summary>With reservation.</summary>
    Modified,

    /// <summary>The statement is not fairly presented.</summary>
    Adverse,

    /// <summary>No opinion could be formed.</summary>
    Disclaimer,
}

/// <summary>State of the verification of an inventory.</summary>
/// <param name="Done">Whether it was carried out.</param>
/// <param name="Body">Who verifies; null when not said.</param>
/// <param name="Accreditation">Accreditation of the body.</param>
/// <param name="Standard">Standard of the verification, such as <c>ISO 14064-3:2019</c>.</param>
/// <param name="Level">Level of assurance.</param>
/// <param name="Opinion">Conclusion.</param>
/// <param name="Materiality">Threshold as a fraction of the total; null when not stated.</param>
/// <param name="Reference">Number of the statement.</param>
/// <param name="Date">Date of the statement.</param>
/// <param name="Addressee">To whom it is addressed.</param>
/// <param name="Visits">Visits to facilities: when and what.</param>
/// <param name="Findings">Findings.</param>
public sealed record VerificationStatus(
    bool Done, LocalText? Body, string? Accreditation, string? Standard, AssuranceLevel Level, Opinion Opinion, decimal? Materiality, string? Reference, LocalDate? Date,
    LocalText? Addressee, IReadOnlyList<SiteVisit> Visits, IReadOnlyList<ReportedFinding> Findings);

/// <summary>A visit of the verifier.</summary>
/// <param name="Date">When.</param>
/// <param name="Facility">Facility identifier.</param>
/// <param name="Topic">What was looked at.</param>
public sealed record SiteVisit(LocalDate Date, string Facility, LocalText Topic);

/// <summary>Something the verifier found.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Kind">Misstatement, non-conformity or suggestion, as written.</param>
/// <param name="Text">What was found.</param>
/// <param name="Correction">What was done about it; null while open.</param>
/// <param name="Closed">Whether it is closed.</param>
public sealed record ReportedFinding(string Id, string Kind, LocalText Text, LocalText? Correction, bool Closed);

/// <summary>A statement issued on an inventory, with the figures as printed there, so that the computed ones can stand beside them.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Title">What it is.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="Standard">Standard it follows.</param>
/// <param name="Reference">Its number.</param>
/// <param name="Date">Its date.</param>
/// <param name="Level">Level of assurance.</param>
/// <param name="Printed">Figure identifiers with the values printed, in tCO2e.</param>
public sealed record IssuedStatement(
    string Id, LocalText Title, LocalText? Issuer, string? Standard, string? Reference, LocalDate? Date, AssuranceLevel Level, IReadOnlyList<KeyValuePair<string, decimal>> Printed);
