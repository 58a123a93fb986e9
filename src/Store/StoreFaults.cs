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

    /// <summary>The inventory is no longer a draft.</summary>
    public static readonly FaultCode InventoryClosed = new("store-inventory-closed", new("清册已不是草稿，不能修改", "The inventory is no longer a draft"));

    /// <summary>The month is submitted or approved.</summary>
    public static readonly FaultCode MonthClosed = new("store-month-closed", new("该月已提交或批准，不能修改", "The month is submitted or approved"));

    /// <summary>There is already a record for the same thing.</summary>
    public static readonly FaultCode RecordExists = new("store-record-exists", new("已有相同的记录", "There is already such a record"));

    /// <summary>The table is not one that is changed in this way.</summary>
    public static readonly FaultCode TableUnknown = new("store-table-unknown", new("没有可修改的此表", "No such table to be changed"));

    /// <summary>The period of a new inventory cannot be read.</summary>
    public static readonly FaultCode PeriodUnreadable = new("store-period-unreadable", new("报告期无法识别", "Period not readable"));

    /// <summary>The record is not of a facility that the account sees.</summary>
    public static readonly FaultCode FacilityForeign = new("store-facility-foreign", new("不属于账号的设施", "Not of a facility of the account"));

    /// <summary>The database already holds data where an empty one is needed.</summary>
    public static readonly FaultCode NotEmpty = new("store-not-empty", new("数据库不为空", "Database not empty"));

    /// <summary>The name of a meter, register, gauge or source cannot be kept.</summary>
    public static readonly FaultCode ReadingSeries = new("store-reading-series", new("读数的计量点或通道编号不可用", "Meter or point of a reading not usable"));

    /// <summary>The time of a reading cannot be kept.</summary>
    public static readonly FaultCode ReadingTime = new("store-reading-time", new("读数时间不可用", "Time of a reading not usable"));

    /// <summary>A reading whose state has no value, or whose rule or author is too long.</summary>
    public static readonly FaultCode ReadingState = new("store-reading-state", new("读数状态不可用", "State of a reading not usable"));

    /// <summary>There is no room on the disk: nothing was taken, and nothing taken before is lost.</summary>
    public static readonly FaultCode DiskFull = new("store-disk-full", new("磁盘已满", "Disk full"));

    /// <summary>A policy that keeps readings for less than five years.</summary>
    public static readonly FaultCode RetentionShort = new("store-retention-short", new("保存期限过短", "Readings kept for too short a time"));
}
