namespace Lingtan.Store;

/// <summary>Keeps where the notices of accounts are mailed to. An address is about a person: it is kept out of the audit trail and can be removed for good.</summary>
/// <param name="database">The database.</param>
public sealed class MailAddresses(Database database)
{
    /// <summary>The address of an account; empty where none is given.</summary>
    /// <param name="account">The account.</param>
    public string Of(string account) => All().GetValueOrDefault(account, "");

    /// <summary>All addresses by account.</summary>
    public IReadOnlyDictionary<string, string> All()
    {
        using var connection = database.Connect();
        return Sql.Rows(connection, null, "SELECT account, address FROM mail_address", row => (Account: row.GetString(0), Address: row.GetString(1))).ToDictionary(one => one.Account, one => one.Address, StringComparer.Ordinal);
    }

    /// <summary>Sets the address of an account, or removes it.</summary>
    /// <param name="account">The account.</param>
    /// <param name="address">The address; empty removes it.</param>
    public void Set(string account, string address)
    {
        using var connection = database.Connect();
        if (address.Length == 0) Sql.Run(connection, null, "DELETE FROM mail_address WHERE account = @account", ("account", account));
        else Sql.Run(connection, null, "INSERT INTO mail_address (account, address) VALUES (@account, @address) ON CONFLICT (account) DO UPDATE SET address = excluded.address", ("account", account), ("address", address));
    }
}
