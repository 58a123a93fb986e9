using Lingtan.Quantities;

namespace Lingtan.Store;

/// <summary>Mistakes in what is asked of the database.</summary>
public static class StoreFaults
{
    /// <summary>There is no inventory of that name.</summary>
    public static readonly FaultCode BookUnknown = new("store-inventory-unknown", new("数据库中没有该清单", "No such inventory in the database"));

    /// <summary>Somebody else changed the same thing in the meantime.</summary>
    public static readonly FaultCode RevisionConflict = new("store-revision-conflict", new("此项已被他人修改", "Changed by somebody else in the meantime"));

    /// <summary>The name of an inventory is not usable.</summary>
    public static readonly FaultCode BookName = new("store-inventory-name", new("清单名称不可用", "Name of the inventory not usable"));

    /// <summary>A backup is damaged or belongs to another version.</summary>
    public static readonly FaultCode BackupDamaged = new("store-backup-damaged", new("备份损坏", "Backup damaged"));

    /// <summary>The database already holds data where an empty one is needed.</summary>
    public static readonly FaultCode NotEmpty = new("store-not-empty", new("数据库不为空", "Database not empty"));
}
