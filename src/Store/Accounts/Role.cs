namespace Lingtan.Store;

/// <summary>What somebody is in the work on inventories.</summary>
public enum Role
{
    /// <summary>Keeps accounts and settings; touches no figures.</summary>
    Administrator,

    /// <summary>Keeps the organisation, sources, factors and reports.</summary>
    CarbonManager,

    /// <summary>Enters and submits the activity data of some facilities.</summary>
    DataOwner,

    /// <summary>Checks what was submitted.</summary>
    Reviewer,

    /// <summary>Approves and locks inventories.</summary>
    Approver,

    /// <summary>A third party who reads all and writes findings.</summary>
    Verifier,

    /// <summary>Reads and comments.</summary>
    Viewer,
}
